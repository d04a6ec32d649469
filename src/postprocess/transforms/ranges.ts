import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute, type Element, elements, find, tagged } from '../html.ts';
import type { Page } from '../pages.ts';

/** How a range of numbers begins: 2011—2020年, 1996年—2010年, 159—161页. A line may end before its dash in every browser, `line-break: strict` or not. */
const range = /(\d+\p{Script=Han}?[—–])(?=\d)/u;

/** Keeps the dash of a range of numbers on the line of what it follows: no line begins with it (CLREQ 3.1.3), and where the window is narrow one may end with it. */
export function keepRanges({ document }: Page): void {
  const main = find(document, tagged('main'));
  for (const element of main ? [...elements(main)] : []) if (isRunning(element)) keepIn(element);
}

/** Where a text runs on. A link that stands alone may be a row of boxes, and what stands in it apart would be one of them. */
function isRunning(element: Element): boolean {
  const block = blockOf(element);
  return block !== undefined && !(attribute(block, 'class') ?? '').split(' ').includes('alone');
}

function blockOf(element: Element): Element | undefined {
  if (/^(?:p|td|th|dd|cite|h[1-6])$/.test(element.tagName)) return element;
  if (element.tagName === 'li') return element;
  const parent = element.parentNode;
  const inItem = element.tagName === 'a' && parent?.nodeName === 'li';
  return inItem || !parent || !('tagName' in parent) ? undefined : blockOf(parent);
}

function keepIn(element: Element): void {
  element.childNodes = element.childNodes.flatMap((node): Tree.ChildNode[] => {
    if (node.nodeName !== '#text') return [node];
    const parts = (node as Tree.TextNode).value.split(range);
    if (parts.length === 1) return [node];
    return parts
      .map((value, i): Tree.ChildNode => {
        const text: Tree.TextNode = { nodeName: '#text', value, parentNode: element };
        if (i % 2 === 0) return text;
        const span: Element = {
          nodeName: 'span',
          tagName: 'span',
          attrs: [{ name: 'class', value: 'nowrap' }],
          childNodes: [text],
          namespaceURI: element.namespaceURI,
          parentNode: element,
        };
        text.parentNode = span;
        return span;
      })
      .filter((part) => !('value' in part) || part.value !== '');
  });
}
