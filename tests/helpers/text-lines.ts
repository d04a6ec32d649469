/** A line of text of the open page: where it stands, in px of the window, and how large it is set. */
export interface TextLine {
  node: Node;
  parent: Element;
  /** The text it is of, shortened. */
  text: string;
  left: number;
  right: number;
  /** Across the line its characters' em box counts, not the larger box that the font asks for. */
  top: number;
  bottom: number;
}

/**
 * Every line of text that is shown, as the browser has set it. Runs in the page. What is hidden on purpose is left out:
 * what is for screen readers only, what waits for the focus beside the page, what a closed part holds.
 */
export function textLines(): TextLine[] {
  const known = new Map<Element, boolean>();
  const aside = (element: Element | null): boolean => {
    const before = element ? known.get(element) : false;
    if (before !== undefined || !element) return before ?? false;
    const { position, width, left } = getComputedStyle(element);
    const is =
      (position === 'absolute' && (width === '1px' || Number.parseFloat(left) < -500)) ||
      aside(element.parentElement);
    known.set(element, is);
    return is;
  };
  const lines: TextLine[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 24);
    if (!parent?.checkVisibility() || !text || aside(parent)) continue;
    const { fontSize, writingMode } = getComputedStyle(parent);
    const range = document.createRange();
    range.selectNodeContents(node);
    const across = writingMode.startsWith('vertical') ? 'width' : 'height';
    for (const box of Array.from(range.getClientRects())) {
      if (box.width < 1) continue;
      const over = Math.max(0, (box[across] - Number.parseFloat(fontSize)) / 2);
      const [x, y] = across === 'width' ? [over, 0] : [0, over];
      lines.push({
        node,
        parent,
        text,
        left: box.left + x,
        right: box.right - x,
        top: box.top + y,
        bottom: box.bottom - y,
      });
    }
  }
  return lines;
}
