import type { Fault } from '../../../support/site-error.ts';
import { isElement, isText, type Node, steps } from './tree.ts';

/** What stands in a web page besides plain text. */
interface PageFindings {
  /** What must be mended first. */
  faults: Fault[];
  /** What the reader must know, a sentence each. */
  remarks: string[];
}

/** Looks through a page for what its lines cannot show. */
export function inspectPage(page: Node, file: string): PageFindings {
  const faults: Fault[] = [];
  let [pictures, items, lists, rubies] = [0, 0, 0, 0];
  for (const { node, leaving } of steps(page)) {
    if (isElement(node)) {
      if (node.tagName === 'ol') lists += leaving ? -1 : 1;
      if (node.tagName === 'rt') rubies += leaving ? -1 : 1;
      if (leaving) continue;
      if (node.tagName === 'img') pictures++;
      if (node.tagName === 'li' && lists > 0) items++;
    } else if (isText(node) && rubies > 0 && node.value.trim() !== '' && faults.length === 0) {
      const line = node.sourceCodeLocation?.startLine;
      const what = `网页里有注音“${node.value.trim().slice(0, 10)}”，读进来会混在句子里。`;
      const hint = '用浏览器打开，把正文复制到 WPS 或 Word 里，删去注音，存为 .docx，再导入。';
      faults.push({
        kind: 'unreadable-part',
        where: { file, ...(line === undefined ? {} : { line }) },
        what,
        hint,
      });
    }
  }
  const remarks = ['网页里的脚本、样式、注释和内嵌框架不是文字，没有计入，也不会带进网站。'];
  if (pictures > 0) remarks.push(`网页里有 ${pictures} 张图片，没有收入；图片里如果有字，要另外录入。`);
  if (items > 0)
    remarks.push(
      `网页里有 ${items} 项由浏览器自动编号；编号不是网页里的字，读不到。要保留编号，复制到 WPS 或 Word 里，把编号转换成文本，再导入。`,
    );
  return { faults, remarks };
}
