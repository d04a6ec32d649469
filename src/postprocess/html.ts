import { defaultTreeAdapter, html, parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { withMark, withoutMark } from '../text/file.ts';

export type Element = Tree.Element;
export type Document = Tree.Document;
type Node = Tree.Node;

/** As a browser without script reads it: what stands in `noscript` is part of the page, and a byte-order mark is not. */
export const parseHtml = (html: string): Document => parse(withoutMark(html), { scriptingEnabled: false });

/** Elements that no line goes through: white space beside their tags is never seen. */
const BLOCKS = new Set(
  'html head body header footer main nav article section aside div form details p h1 h2 h3 h4 ol ul li dl dt dd table thead tbody tr th td'.split(
    ' ',
  ),
);

/** HTML of a document, without what is never seen: comments, and white space between blocks. */
export function printHtml(document: Document): string {
  for (const node of walk(document)) {
    if (!('childNodes' in node)) continue;
    const children = node.childNodes.filter((child) => child.nodeName !== '#comment');
    const isBlock = (at: number) => BLOCKS.has((children[at] ?? node).nodeName);
    node.childNodes = children.filter(
      (child, at) =>
        !('value' in child) || /[^ \n]/.test(child.value) || !(isBlock(at - 1) || isBlock(at + 1)),
    );
  }
  return serialize(document, { scriptingEnabled: false });
}

/**
 * A document as a file. The byte-order mark decides over what a host says of the charset (Encoding Standard, “decode”): pages of a
 * host that sends `charset=gbk` are read right all the same.
 */
export const pageFile = (document: Document): string => withMark(printHtml(document));

/**
 * A copy of a document without some of its elements, for what is made from a page beside the page.
 * @param keep whether an element, with all below it, is copied
 */
export function copyOf<N extends Node>(node: N, keep: (element: Element) => boolean): N {
  const copy = { ...node };
  if ('attrs' in copy) copy.attrs = copy.attrs.map((one) => ({ ...one }));
  if ('content' in copy) copy.content = copyOf(copy.content, keep);
  if ('childNodes' in copy) {
    copy.childNodes = copy.childNodes
      .filter((child) => !('tagName' in child) || keep(child))
      .map((child) => copyOf(child, keep));
    for (const child of copy.childNodes) child.parentNode = copy;
  }
  return copy;
}

/** An element that holds a text, or nothing. */
export function elementOf(tagName: string, text?: string): Element {
  const element = defaultTreeAdapter.createElement(tagName, html.NS.HTML, []);
  if (text !== undefined) defaultTreeAdapter.insertText(element, text);
  return element;
}

/**
 * Puts what a pattern finds in an element's own texts into spans; the text is the same, letter by letter.
 * @param pattern with one group: all that it finds
 * @param mark the attribute of each span
 */
export function spanTexts(element: Element, pattern: RegExp, mark: { name: string; value: string }): void {
  const nodes = element.childNodes;
  element.childNodes = [];
  for (const node of nodes) {
    if (!defaultTreeAdapter.isTextNode(node)) {
      defaultTreeAdapter.appendChild(element, node);
      continue;
    }
    for (const [i, part] of node.value.split(pattern).entries()) {
      if (part === '') continue;
      if (i % 2 === 0) {
        defaultTreeAdapter.insertText(element, part);
        continue;
      }
      const span = elementOf('span', part);
      span.attrs = [mark];
      defaultTreeAdapter.appendChild(element, span);
    }
  }
}

/**
 * A node and all below it, in document order. Children are asked for when they are come to, so what is walked may change them.
 * One loop: a generator for every level would hand each node up through all of them, and pages may be nested deeper than a
 * function can call itself.
 * @param enters whether what is below a node is come to; the node itself always is
 */
export function* walk(root: Node, enters: (node: Node) => boolean = () => true): Generator<Node> {
  const open: { nodes: readonly Node[]; at: number }[] = [{ nodes: [root], at: 0 }];
  for (let list = open.at(-1); list; list = open.at(-1)) {
    const node = list.nodes[list.at++];
    if (!node) {
      open.pop();
      continue;
    }
    yield node;
    if (!enters(node)) continue;
    if ('content' in node) open.push({ nodes: [node.content], at: 0 });
    if ('childNodes' in node) open.push({ nodes: node.childNodes, at: 0 });
  }
}

/** All elements, in document order. */
export function* elements(node: Node): Generator<Element> {
  for (const each of walk(node)) if ('tagName' in each) yield each;
}

/** The first element that fits. */
export function find(node: Node, fits: (element: Element) => boolean): Element | undefined {
  for (const element of elements(node)) if (fits(element)) return element;
  return undefined;
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;
/** The classes of an element, in order. */
export const classesOf = (element: Element): string[] =>
  (attribute(element, 'class') ?? '').split(/\s+/).filter(Boolean);

export const tagged = (name: string) => (element: Element) => element.tagName === name;

/** The text of a node, as a reader without styles sees it; `script`, `style` and `template` have none. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  if (['script', 'style', 'template'].includes(node.nodeName)) return '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** What stands between the tags of a script or style element. */
export const rawText = (element: Element): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
