import type { TextLine } from './text-lines.ts';

/**
 * Text that a reader cannot see whole (WCAG 1.4.4, 1.4.10, 1.4.12), a line each: outside the window sideways, cut by a box that
 * hides what is too long, or spilt out of a box with a ground or border of its own. Runs in the page. What can be scrolled to
 * within its own box is not lost. Tolerance: 1 px.
 */
export function lostText(lines: TextLine[]): string[] {
  const lost = new Set<string>();
  const width = document.documentElement.clientWidth;
  const wide = document.documentElement.scrollWidth - width;
  if (wide > 0) lost.add(`the page scrolls sideways by ${wide} px`);

  /** Boxes around an element that hold what stands in them, from the innermost to the first that scrolls. */
  type Holder = { edge: DOMRect; scrolls: boolean; verb: string; name: string };
  const known = new Map<Element, Holder[]>([[document.body, []]]);
  const holders = (element: Element): Holder[] => {
    const before = known.get(element);
    if (before || !element.parentElement) return before ?? [];
    const { display, overflowX, backgroundColor, borderRightWidth } = getComputedStyle(element);
    const scrolls = display !== 'inline' && /auto|scroll/.test(overflowX);
    const own = backgroundColor !== 'rgba(0, 0, 0, 0)' || Number.parseFloat(borderRightWidth) > 0;
    const verb = overflowX === 'visible' ? 'spilt out of' : 'cut by';
    const name = `${element.nodeName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    const holds = display !== 'inline' && (own || overflowX !== 'visible');
    const mine = holds ? [{ edge: element.getBoundingClientRect(), scrolls, verb, name }] : [];
    const all = scrolls ? mine : mine.concat(holders(element.parentElement));
    known.set(element, all);
    return all;
  };
  for (const { parent, text, left, right, top, bottom } of lines) {
    const around = holders(parent);
    for (const { edge, scrolls, verb, name } of around) {
      const beyond = Math.max(right - edge.right, edge.left - left, edge.top - top, bottom - edge.bottom);
      if (beyond > 1 && !scrolls) lost.add(`“${text}” is ${verb} ${name}`);
    }
    if (!around.some(({ scrolls }) => scrolls) && (right > width + 1 || left < -1))
      lost.add(`“${text}” is outside the window`);
  }
  return [...lost];
}
