import { isSymbolFont, raised, shownIn } from '../symbols.ts';
import type { Shown } from './shown.ts';
import { type Element, isElement, isText, type Node, steps } from './tree.ts';

/** A page's texts made as they are seen. */
interface Settled {
  /** What somebody must look at in a text. */
  doubts: Map<Node, string>;
  remarks: string[];
}

const quotes = [
  ['“', '”'],
  ['‘', '’'],
] as const;
const textNode = (value: string, parentNode: Element): Node =>
  ({ nodeName: '#text', value, parentNode }) as Node;

/** Makes the texts of a page as they are seen: signs in place of letters of symbol fonts, raised figures raised, marks around what is quoted. */
export function settlePage(page: Node, shown: ReadonlyMap<Element, Shown>): Settled {
  const doubts = new Map<Node, string>();
  const quoted: Element[] = [];
  const open: ('superscript' | 'subscript')[] = [];
  let [signs, figures] = [0, 0];
  for (const { node, leaving } of steps(page)) {
    if (isElement(node)) {
      const where = raising(node, shown);
      if (where && leaving) open.pop();
      else if (where) open.push(where);
      if (node.tagName === 'q' && !leaving) quoted.push(node);
      continue;
    }
    const parent = isText(node) ? node.parentNode : null;
    if (!isText(node) || !parent || !isElement(parent) || node.value.trim() === '') continue;
    const font = shown.get(parent)?.font ?? '';
    if (isSymbolFont(font)) {
      const sign = shownIn(firstOf(font), node.value);
      if (sign === undefined)
        doubts.set(node, `“${node.value.trim()}”是用符号字体写的，看上去是别的符号；对照网页改正，再导入`);
      else if (sign !== node.value) {
        node.value = sign;
        signs++;
      }
    }
    const where = open.at(-1);
    const figure = where && raised(node.value, where);
    if (where && figure === undefined)
      doubts.set(
        node,
        `“${node.value.trim()}”在网页里是${where === 'superscript' ? '上标' : '下标'}，读成了普通大小的字；对照网页`,
      );
    else if (figure !== undefined && figure !== node.value) {
      node.value = figure;
      figures++;
    }
  }
  for (const element of quoted) quote(element, quoted);
  return {
    doubts,
    remarks: [
      signs > 0 && `有 ${signs} 处用符号字体写的字母（例如项目符号），读成了看上去的符号，请核对。`,
      figures > 0 && `有 ${figures} 处上标、下标，换成了同样的字符（例如 ²），请核对。`,
      quoted.length > 0 && `有 ${quoted.length} 处引号由浏览器写出，照样写成了引号，请核对。`,
    ].filter((remark) => remark !== false),
  };
}

const firstOf = (fonts: string): string => (fonts.split(',')[0] ?? '').trim().replace(/^["']|["']$/g, '');

function raising(
  element: Element,
  shown: ReadonlyMap<Element, Shown>,
): 'superscript' | 'subscript' | undefined {
  const style = shown.get(element)?.raised ?? '';
  if (/^(?:super|text-top)$/.test(style) || (element.tagName === 'sup' && style === '')) return 'superscript';
  return style === 'sub' || (element.tagName === 'sub' && style === '') ? 'subscript' : undefined;
}

/** Writes the marks a browser writes around what is quoted; within another, single ones. */
function quote(element: Element, quoted: readonly Element[]): void {
  let depth = 0;
  for (let at = element.parentNode; at && isElement(at); at = at.parentNode) if (quoted.includes(at)) depth++;
  const [open, close] = quotes[depth % 2] ?? quotes[0];
  element.childNodes.unshift(textNode(open, element) as Element['childNodes'][number]);
  element.childNodes.push(textNode(close, element) as Element['childNodes'][number]);
}
