import type { Fault } from '../../../support/site-error.ts';
import { attributeOf, everyNode, isElement, type Node } from './tree.ts';

const copy =
  '用浏览器打开网址，等正文显示出来，全选、复制到 WPS 或 Word 里（选“只保留文本”），存为 .docx，再导入。';

/** Why a page without a text has none: it is a frame for others, or a script draws it. */
export function nothingThere(page: Node, file: string): Fault | undefined {
  const names: string[] = [];
  const sources: string[] = [];
  for (const node of everyNode(page)) {
    if (!isElement(node)) continue;
    names.push(node.tagName);
    if (/^i?frame$/.test(node.tagName)) sources.push(attributeOf(node, 'src') || '（没有写明）');
  }
  const listed = [...new Set(sources)].slice(0, 5).join('、');
  if (names.includes('frameset') || sources.length > 0)
    return {
      kind: 'frames',
      where: { file },
      what: `这是框架网页：它自己没有正文，正文在框架里的另一个网页（${listed}）。`,
      hint: '用浏览器打开，在正文上点右键，选“在新标签页中打开框架”，把打开的那个网页另存下来再导入；打不开的，把正文复制到 WPS 或 Word 里，存为 .docx，再导入。',
    };
  if (names.includes('script') || names.includes('noscript'))
    return {
      kind: 'drawn-by-script',
      where: { file },
      what: '这个网页的正文由脚本在浏览器里画出来，保存下来的文件里没有。',
      hint: copy,
    };
  return undefined;
}
