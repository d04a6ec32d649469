import type { TextLine } from './text-lines.ts';

/**
 * Places where text lies on other text, or on a picture, field or button it is no part of (WCAG 1.4.4, 1.4.12), a line each.
 * Runs in the page. Of a drawing its shapes count, not the sheet they stand on; of one in the ground nothing. Tolerance: 2 px.
 */
export function overlaps(lines: TextLine[]): string[] {
  // What floats over the text on a ground of its own hides a place that can be scrolled away from it.
  const floats = (element: Element | null): boolean => {
    if (!element) return false;
    const { position, backgroundColor } = getComputedStyle(element);
    const isFloat = /sticky|fixed/.test(position) && !/, 0\)$/.test(backgroundColor);
    return isFloat || floats(element.parentElement);
  };
  const boxes = lines
    .filter(({ parent }) => !floats(parent))
    .map(({ node, text, left, top, right, bottom }) => ({
      owner: node,
      name: `“${text}”`,
      left,
      top,
      right,
      bottom,
    }));
  for (const shape of Array.from(
    document.querySelectorAll('svg path, svg rect, img, input, select, button'),
  )) {
    const { left, top, right, bottom } = shape.getBoundingClientRect();
    const owner = shape.closest('svg') ?? shape;
    // So faint a drawing is part of the ground: text over it is read as beside it.
    const isGround = Number(getComputedStyle(owner).opacity) < 0.25;
    if (owner.checkVisibility() && !isGround)
      boxes.push({ owner, name: owner.nodeName.toLowerCase(), left, top, right, bottom });
  }
  boxes.sort((a, b) => a.top - b.top);
  const found = new Set<string>();
  boxes.forEach((one, i) => {
    for (let k = i + 1; k < boxes.length; k++) {
      const other = boxes[k];
      if (!other || other.top > one.bottom - 2) break;
      if (one.owner.contains(other.owner) || other.owner.contains(one.owner)) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 2 && down > 2)
        found.add(`${one.name} and ${other.name} overlap by ${Math.round(across)}×${Math.round(down)} px`);
    }
  });
  return [...found];
}
