/**
 * What an address leads to: the element, with a heading all that stands under it; without one, the whole.
 * @param main the main part of the page
 */
export function placeIn(main: Element, target: Element | null | undefined): Element[] {
  if (!target) return [main];
  const all = [target];
  if (/^H[1-6]$/.test(target.nodeName))
    for (let next = target.nextElementSibling; next; next = next.nextElementSibling) {
      if (/^H[1-6]$/.test(next.nodeName) && next.nodeName <= target.nodeName) break;
      all.push(next);
    }
  return all;
}
