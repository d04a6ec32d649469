import type { Fault } from '../../../support/site-error.ts';
import { hasLoneChoice } from './alternates.ts';
import { hiddenText } from './hidden.ts';
import { stylesWith } from './styles.ts';
import { partSteps } from './text.ts';
import type { XmlStep } from './xml.ts';

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
/** What stands in a Word file besides plain text. */
interface Findings {
  /** What must be mended in Word first. */
  faults: Fault[];
  /** What the reader must know, a sentence each. */
  remarks: string[];
}

/** Under this name numbered paragraphs are counted: no element has it. */
const NUMBERED = 'numbered';

/** A walk through the text of a Word file. */
interface Walk {
  file: string;
  /** One fault of each kind, and of each kind of part: the first tells where to begin. */
  faults: Map<string, Fault>;
  /** How often each element has been opened, and how often a paragraph is numbered. */
  count: Map<string, number>;
  /** Names of styles that number their paragraphs. */
  numbering: ReadonlySet<string>;
  /** Tables that stand open. */
  tables: number;
  /** Paragraphs that had text, and how many texts the one before us has. */
  paragraphs: number;
  texts: number;
}

/**
 * Looks through the text of a Word file for what a plain reading loses or cannot decide.
 * @param styles `word/styles.xml`, or nothing
 * @throws XmlFault
 */
export function inspect(xml: string, styles: string, file: string): Findings {
  if (!/<w:document[\s>]/.test(xml)) return { faults: [unusual(file)], remarks: [] };
  const walk: Walk = {
    ...{ file, faults: new Map(), count: new Map(), numbering: stylesWith(styles, 'w:numPr') },
    ...{ tables: 0, paragraphs: 0, texts: 0 },
  };
  for (const step of partSteps(xml)) {
    if ('text' in step) walk.texts += step.text.trim() === '' ? 0 : 1;
    else if ('close' in step) {
      if (step.close === 'w:tbl') walk.tables--;
      if (step.close === 'w:p' && walk.texts > 0) {
        walk.paragraphs++;
        walk.texts = 0;
      }
    } else open(walk, step);
  }
  if (hasLoneChoice(xml))
    addFault(walk, 'unreadable-part', 'mc:Choice', [
      '文件里有文本框只有新版 Word 才读得出来。',
      '在 Word 里把文本框里的字移到正文里，删去文本框，存盘再导入。',
    ]);
  return { faults: [...walk.faults.values(), ...hiddenText(xml, styles, file)], remarks: remarksOf(walk) };
}

function addFault({ faults, file }: Walk, kind: string, part: string, [what, hint]: [string, string]): void {
  if (!faults.has(kind + part)) faults.set(kind + part, { kind, where: { file }, what, hint });
}

/** An element is opened. */
function open(walk: Walk, { open: name, attributes }: Extract<XmlStep, { open: string }>): void {
  const near = `第${walk.paragraphs + 1}段附近`;
  const add = (each: string) => walk.count.set(each, (walk.count.get(each) ?? 0) + 1);
  add(name);
  if (name === 'w:numPr' || (name === 'w:pStyle' && walk.numbering.has(attributes['w:val'] ?? '')))
    add(NUMBERED);
  if (revisions.has(name))
    addFault(walk, 'tracked-changes', '', [
      `文件里有没有处理的修订，第一处在${near}。`,
      '用 WPS 或 Word 打开，在“审阅”里逐处接受或拒绝修订，关掉“修订”，存盘再导入。',
    ]);
  if (name in unreadable)
    addFault(walk, 'unreadable-part', name, [
      `${near}有${unreadable[name]}，里面的字读不出来。`,
      '在 Word 里改成普通文字，存盘再导入。',
    ]);
  if (name === 'w:tbl' && ++walk.tables > 1)
    addFault(walk, 'nested-table', '', [
      `${near}的表格里又套了表格。`,
      '在 Word 里把里面的表格转换成文本，存盘再导入。',
    ]);
}

/** What the reader must know of what stands beside plain text, kind by kind. */
const remarks: [elements: string[], sentence: (n: number) => string][] = [
  [['w:commentReference'], (n) => `有 ${n} 处批注；批注不是正文，没有收入。`],
  [['w:footnoteReference'], (n) => `有 ${n} 处脚注；正文里的注号和脚注的文字都没有收入。`],
  [['w:endnoteReference'], (n) => `有 ${n} 处尾注；正文里的注号和尾注的文字都没有收入。`],
  [['w:txbxContent'], (n) => `有 ${n} 个文本框；里面的字排在所在段落的后面，请核对次序。`],
  [
    ['w:instrText'],
    (n) => `有 ${n} 处域（目录、页码、日期、链接这些自动写出的字）；按存盘时的样子读入，请核对。`,
  ],
  [
    [NUMBERED],
    (n) => `有 ${n} 段用了自动编号；编号不是文件里的字，读不到。要保留编号，在 Word 里把编号转换成文本。`,
  ],
  [['w:drawing', 'w:pict'], (n) => `有 ${n} 处图片、图形或文本框的框；图里如果有字，要另外录入。`],
];

const remarksOf = ({ count }: Walk): string[] =>
  remarks.flatMap(([elements, sentence]) => {
    const n = elements.reduce((sum, name) => sum + (count.get(name) ?? 0), 0);
    return n > 0 ? [sentence(n)] : [];
  });

/** XML may write names with any prefix; Word, WPS and LibreOffice all write one. */
const unusual = (file: string): Fault => ({
  kind: 'not-a-docx',
  where: { file },
  what: '这个 Word 文件是别的程序生成的，写法和 Word 不同，读不准。',
  hint: '用 WPS 或 Word 打开它，另存为一份新的 .docx，再导入。',
});
