import type { Fault } from '../../../support/site-error.ts';
import { quoted } from '../../../text/quoted.ts';
import { countCharacters, type SourceLine } from '../line.ts';
import { nothingThere } from './nothing.ts';
import { attributeOf, type Element, everyNode, isElement, isText, type Node, steps } from './tree.ts';

/** What stands in a web page besides plain text. */
interface PageFindings {
  /** What must be mended first. */
  faults: Fault[];
  /** What the reader must know, a sentence each. */
  remarks: string[];
}

/** What holds text that cannot be read whole, with its name and what to do. */
const unreadable: Record<string, [name: string, hint: string]> = {
  rt: ['注音', '用浏览器打开，把正文复制到 WPS 或 Word 里，删去注音，存为 .docx，再导入。'],
  math: ['公式', '用浏览器打开，把正文复制到 WPS 或 Word 里，把公式改成普通文字，存为 .docx，再导入。'],
  bdo: ['改了书写方向的字', '用浏览器打开，对照着把正文录到 WPS 或 Word 里，存为 .docx，再导入。'],
};

/** Fewer characters are no pledge. */
const SHORTEST = 50;

/** Whether an element is a box or a button with words on it that stand in its tag. */
const showsWords = (element: Element): boolean =>
  element.tagName === 'input' &&
  !/^(?:hidden|checkbox|radio|range|color|file|image)$/i.test(attributeOf(element, 'type')) &&
  (attributeOf(element, 'value') + attributeOf(element, 'placeholder')).trim() !== '';

/** Looks through a page for what its lines cannot show. */
export function inspectPage(page: Node, lines: readonly SourceLine[], file: string): PageFindings {
  const shown = lines
    .filter(({ region }) => !region)
    .reduce((sum, { text }) => sum + countCharacters(text), 0);
  const nothing = shown < SHORTEST ? nothingThere(page, file) : undefined;
  const faults = nothing ? [nothing] : partFaults(page, file);
  let [pictures, items, lists, frames, filled] = [0, 0, 0, 0, 0];
  for (const { node, leaving } of steps(page)) {
    if (!isElement(node)) continue;
    if (node.tagName === 'ol') lists += leaving ? -1 : 1;
    if (leaving) continue;
    if (node.tagName === 'img') pictures++;
    if (showsWords(node)) filled++;
    if (node.tagName === 'li' && lists > 0) items++;
  }
  for (const node of everyNode(page)) if (isElement(node) && node.tagName === 'iframe') frames++;
  const remarks = ['网页里的脚本、样式、注释和内嵌框架不是文字，没有计入，也不会带进网站。'];
  if (frames > 0)
    remarks.push(`网页里有 ${frames} 个内嵌框架，里面的字在别的文件里，没有收入；请对照网页看一看。`);
  if (pictures > 0) remarks.push(`网页里有 ${pictures} 张图片，没有收入；图片里如果有字，要另外录入。`);
  if (filled > 0)
    remarks.push(
      `网页里有 ${filled} 个输入框或按钮，上面的字没有收入；里面如果有正文，复制到 WPS 或 Word 里再导入。`,
    );
  if (items > 0)
    remarks.push(
      `网页里有 ${items} 项由浏览器自动编号；编号不是网页里的字，读不到。要保留编号，复制到 WPS 或 Word 里，把编号转换成文本，再导入。`,
    );
  return { faults, remarks };
}

/** The first part of each kind that cannot be read whole. */
function partFaults(page: Node, file: string): Fault[] {
  const faults = new Map<string, Fault>();
  const open: string[] = [];
  for (const { node, leaving } of steps(page)) {
    if (isElement(node)) {
      if (!(node.tagName in unreadable)) continue;
      if (leaving) open.pop();
      else open.push(node.tagName);
    } else if (isText(node) && node.value.trim() !== '') {
      const [name, hint] = unreadable[open.at(-1) ?? ''] ?? [];
      if (name === undefined || hint === undefined || faults.has(name)) continue;
      const line = node.sourceCodeLocation?.startLine;
      faults.set(name, {
        kind: 'unreadable-part',
        where: { file, ...(line === undefined ? {} : { line }) },
        what: `网页里有${name}${quoted(node.value.trim().slice(0, 10))}，读进来会混在句子里。`,
        hint,
      });
    }
  }
  return [...faults.values()];
}
