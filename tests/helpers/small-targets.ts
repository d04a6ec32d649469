/**
 * What can be pressed on the open page and is smaller than `least` px in width or height, a line each (WCAG 2.5.5, 2.5.8).
 * Runs in the page. A link in a sentence or block of text is excepted, as both criteria do: its height is that of the line.
 * A heading is no such block, and neither is a line whose other words only decorate it.
 */
export function smallTargets(least: number): string[] {
  const inText = (target: Element): boolean => {
    const block = target.closest('p, dd, dt, li, td, th, h1, h2, h3');
    if (getComputedStyle(target).display !== 'inline' || !block || /^H/.test(block.nodeName)) return false;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let other = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('a, button, [aria-hidden=true]')) other += node.textContent ?? '';
    return /[\p{L}\p{N}]/u.test(other);
  };
  return Array.from(
    document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary, [role=option]'),
  ).flatMap((target) => {
    const boxes = Array.from(target.getClientRects());
    // What waits for the focus beside the window is measured when it has it.
    if (!target.checkVisibility() || boxes.every(({ right }) => right < 0) || inText(target)) return [];
    const [width, height] = (['width', 'height'] as const).map((side) =>
      Math.max(...boxes.map((box) => box[side])),
    );
    if ((width ?? 0) > least - 0.5 && (height ?? 0) > least - 0.5) return [];
    return [
      `${Math.round(width ?? 0)}×${Math.round(height ?? 0)} px: ${target.outerHTML.replace(/\s+/g, ' ').slice(0, 100)}`,
    ];
  });
}
