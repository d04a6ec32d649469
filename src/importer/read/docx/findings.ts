import type { Fault } from '../../../support/site-error.ts';
import { hiddenText } from './hidden.ts';
import { stylesWith } from './styles.ts';
import { partSteps } from './text.ts';
import { xmlSteps } from './xml.ts';

const revisions = new Set([
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:cellIns',
  'w:cellDel',
  'w:cellMerge',
]);
/** What holds text no reader of Word files gets out whole, with its name. */
const unreadable: Record<string, string> = {
  'w:sym': '用“插入符号”放进去的特殊符号',
  'm:oMath': '公式',
  'w:ruby': '拼音指南',
  'w:altChunk': '嵌在里面的另一份文件',
  'w14:checkbox': '可以点的方框',
  'v:textpath': '艺术字',
  'w:fldSimple': '自动更新的域',
  'w:bdo': '改了书写方向的字',
  'w:dir': '改了书写方向的字',
};
const counted = [
  'w:commentReference',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:txbxContent',
  'w:instrText',
  'w:drawing',
  'w:pict',
];

/** What stands in a Word file besides plain text. */
interface Findings {
  /** What must be mended in Word first. */
  faults: Fault[];
  /** What the reader must know, a sentence each. */
  remarks: string[];
}

/**
 * Looks through the text of a Word file for what a plain reading loses or cannot decide.
 * @param styles `word/styles.xml`, or nothing
 * @throws XmlFault
 */
export function inspect(xml: string, styles: string, file: string): Findings {
  const count = new Map<string, number>();
  const faults = new Map<string, Fault>();
  const numbering = stylesWith(styles, 'w:numPr');
  let tables = 0;
  let text = 0;
  let paragraph = 0;
  let numbered = 0;
  /** One fault of each kind, and of each kind of part: the first tells where to begin. */
  const fault = (kind: string, part: string, what: string, hint: string) => {
    if (!faults.has(kind + part)) faults.set(kind + part, { kind, where: { file }, what, hint });
  };
  if (!/<w:document[\s>]/.test(xml)) return { faults: [unusual(file)], remarks: [] };
  for (const step of partSteps(xml)) {
    if ('text' in step) text += step.text.trim() === '' ? 0 : 1;
    else if ('close' in step) {
      if (step.close === 'w:tbl') tables--;
      if (step.close === 'w:p' && text > 0) {
        paragraph++;
        text = 0;
      }
    } else {
      const { open, attributes } = step;
      const near = `第${paragraph + 1}段附近`;
      count.set(open, (count.get(open) ?? 0) + 1);
      if (open === 'w:numPr' || (open === 'w:pStyle' && numbering.has(attributes['w:val'] ?? ''))) numbered++;
      if (revisions.has(open))
        fault(
          'tracked-changes',
          '',
          `文件里有没有处理的修订，第一处在${near}。`,
          '用 WPS 或 Word 打开，在“审阅”里逐处接受或拒绝修订，关掉“修订”，存盘再导入。',
        );
      if (open in unreadable)
        fault(
          'unreadable-part',
          open,
          `${near}有${unreadable[open]}，里面的字读不出来。`,
          '在 Word 里改成普通文字，存盘再导入。',
        );
      if (open === 'w:tbl' && ++tables > 1)
        fault(
          'nested-table',
          '',
          `${near}的表格里又套了表格。`,
          '在 Word 里把里面的表格转换成文本，存盘再导入。',
        );
    }
  }
  if (hasLoneChoice(xml))
    fault(
      'unreadable-part',
      'mc:Choice',
      '文件里有文本框只有新版 Word 才读得出来。',
      '在 Word 里把文本框里的字移到正文里，删去文本框，存盘再导入。',
    );
  const [comments, footnotes, endnotes, boxes, fields, ...pictures] = counted.map(
    (name) => count.get(name) ?? 0,
  );
  const images = pictures.reduce((sum, each) => sum + each, 0);
  const remark = (n: number | undefined, sentence: (n: number) => string) => (n ? [sentence(n)] : []);
  return {
    faults: [...faults.values(), ...hiddenText(xml, styles, file)],
    remarks: [
      ...remark(comments, (n) => `有 ${n} 处批注；批注不是正文，没有收入。`),
      ...remark(footnotes, (n) => `有 ${n} 处脚注；正文里的注号和脚注的文字都没有收入。`),
      ...remark(endnotes, (n) => `有 ${n} 处尾注；正文里的注号和尾注的文字都没有收入。`),
      ...remark(boxes, (n) => `有 ${n} 个文本框；里面的字排在所在段落的后面，请核对次序。`),
      ...remark(
        fields,
        (n) => `有 ${n} 处域（目录、页码、日期、链接这些自动写出的字）；按存盘时的样子读入，请核对。`,
      ),
      ...remark(
        numbered,
        (n) => `有 ${n} 段用了自动编号；编号不是文件里的字，读不到。要保留编号，在 Word 里把编号转换成文本。`,
      ),
      ...remark(images, (n) => `有 ${n} 处图片、图形或文本框的框；图里如果有字，要另外录入。`),
    ],
  };
}

/** XML may write names with any prefix; Word, WPS and LibreOffice all write one. */
const unusual = (file: string): Fault => ({
  kind: 'not-a-docx',
  where: { file },
  what: '这个 Word 文件是别的程序生成的，写法和 Word 不同，读不准。',
  hint: '用 WPS 或 Word 打开它，另存为一份新的 .docx，再导入。',
});

/** Whether text stands in the form for new programs alone. */
function hasLoneChoice(xml: string): boolean {
  const open: { texts: boolean; fallback: boolean }[] = [];
  for (const step of xmlSteps(xml)) {
    const alternate = open.at(-1);
    if ('open' in step) {
      if (step.open === 'mc:AlternateContent') open.push({ texts: false, fallback: false });
      else if (alternate && step.open === 'w:t') alternate.texts = true;
      else if (alternate && step.open === 'mc:Fallback') alternate.fallback = true;
    } else if (
      'close' in step &&
      step.close === 'mc:AlternateContent' &&
      open.pop() &&
      alternate?.texts &&
      !alternate.fallback
    )
      return true;
  }
  return false;
}
