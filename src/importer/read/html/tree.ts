import { defaultTreeAdapter, type html, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { SiteError } from '../../../support/site-error.ts';
import { ELEMENT_DEPTH_LIMIT, ELEMENT_LIMIT } from '../../limits.ts';

export type Node = Tree.Node;
export type Element = Tree.Element;
export type TextNode = Tree.TextNode;

/** What holds no text a reader sees: scripts, styles, and what browsers load instead of it. */
const silent = new Set(['script', 'style', 'template', 'iframe', 'noframes', 'noembed']);

/**
 * Parses a saved page; scripts never run.
 * @throws SiteError when it is nested too deep or has too many elements
 */
export function parsePage(text: string, file: string): Tree.Document {
  let depth = 0;
  let count = 0;
  const refuse = (what: string): never => {
    throw new SiteError({
      kind: 'too-complex',
      where: { file },
      what,
      hint: '用浏览器打开，把正文复制到 WPS 或 Word 里，存为 .docx，再导入。',
    });
  };
  return parse(text, {
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (name: string, namespace: html.NS, attributes: Element['attrs']) => {
        if (++count > ELEMENT_LIMIT) refuse(`网页里的元素超过 ${ELEMENT_LIMIT} 个。`);
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      onItemPush: () => {
        if (++depth > ELEMENT_DEPTH_LIMIT) refuse(`网页一层套一层，超过 ${ELEMENT_DEPTH_LIMIT} 层。`);
      },
      onItemPop: () => {
        depth--;
      },
    },
  });
}

/** One step of a walk: into a node, or out of an element. */
interface Step {
  node: Node;
  leaving: boolean;
}

/** Walks a tree in document order without recursion, past what holds no text. */
export function* steps(root: Node): Generator<Step> {
  const open: Step[] = [{ node: root, leaving: false }];
  for (let step = open.pop(); step; step = open.pop()) {
    const { node, leaving } = step;
    if (!leaving && silent.has(node.nodeName)) continue;
    yield step;
    if (leaving || !('childNodes' in node)) continue;
    open.push({ node, leaving: true });
    for (let i = node.childNodes.length - 1; i >= 0; i--)
      open.push({ node: node.childNodes[i] as Node, leaving: false });
  }
}

/** Every node of a tree, in document order, whatever it holds. */
export function* everyNode(root: Node): Generator<Node> {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if ('childNodes' in node)
      for (let i = node.childNodes.length - 1; i >= 0; i--) open.push(node.childNodes[i] as Node);
  }
}

export const isText = (node: Node): node is Tree.TextNode => node.nodeName === '#text';
export const isElement = (node: Node): node is Element => 'tagName' in node;
export const attributeOf = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';
