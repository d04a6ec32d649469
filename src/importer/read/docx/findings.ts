import type { Fault } from '../../../support/site-error.ts';
import { quoted } from '../../../text/quoted.ts';
import { alternatesDiffer, type Difference } from './alternates.ts';
import { type Fields, fields } from './fields.ts';
import { isOn } from './looks.ts';
import { partSteps } from './text.ts';
import { unreadable } from './unreadable.ts';
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
/** What stands in a Word file besides plain text. */
interface Findings {
  /** What must be mended in Word first. */
  faults: Fault[];
  /** What the reader must know, a sentence each. */
  remarks: string[];
}

/** A walk through the text of a Word file. */
interface Walk {
  file: string;
  /** One fault of each kind, and of each kind of part: the first tells where to begin. */
  faults: Map<string, Fault>;
  /** How often each element has been opened. */
  count: Map<string, number>;
  fields: Fields;
  /** Tables that stand open, and whether the cell that stands open is covered by one merged over rows. */
  tables: number;
  covered: boolean;
  /** Paragraphs that had text, and how many texts the one before us has. */
  paragraphs: number;
  texts: number;
}

/**
 * Looks through the text of a Word file for what a plain reading loses or cannot decide.
 * @throws XmlFault
 */
export function inspect(xml: string, file: string): Findings {
  if (!/<w:document[\s>]/.test(xml)) return { faults: [unusual(file)], remarks: [] };
  const walk: Walk = {
    ...{ file, faults: new Map(), count: new Map(), fields: fields() },
    ...{ tables: 0, covered: false, paragraphs: 0, texts: 0 },
  };
  for (const step of partSteps(xml)) {
    const lost = walk.fields.pass(step);
    if (lost) addUnreadable(walk, lost);
    if ('text' in step) passText(walk, step.text);
    else if ('close' in step) {
      if (step.close === 'w:tbl') walk.tables--;
      if (step.close === 'w:tc') walk.covered = false;
      if (step.close === 'w:p' && walk.texts > 0) {
        walk.paragraphs++;
        walk.texts = 0;
      }
    } else open(walk, step);
  }
  const difference = alternatesDiffer(xml);
  if (difference) addFault(walk, 'unreadable-part', 'mc:Choice', different[difference]);
  return { faults: [...walk.faults.values()], remarks: remarksOf(walk) };
}

const different: Record<Difference, [what: string, hint: string]> = {
  'new-alone': [
    '文件里有文本框只有新版 Word 才读得出来。',
    '在 Word 里把文本框里的字移到正文里，删去文本框，存盘再导入。',
  ],
  different: [
    '文件里有一处字，新版 Word 和旧版 Word 显示的不一样，不知道哪一样算数。',
    '在 Word 里把这一处（多半是文本框或图形）的字移到正文里，删去原处，存盘再导入。',
  ],
};

const addUnreadable = (walk: Walk, name: string): void =>
  addFault(walk, 'unreadable-part', name, [
    `第${walk.paragraphs + 1}段附近有${name}，里面的字读不出来。`,
    '在 Word 里改成普通文字，存盘再导入；改不了的，把全文复制到记事本，对照原件补上这一处，另存为 UTF-8 的 .txt，再导入。',
  ]);

function addFault({ faults, file }: Walk, kind: string, part: string, [what, hint]: [string, string]): void {
  if (!faults.has(kind + part)) faults.set(kind + part, { kind, where: { file }, what, hint });
}

function passText(walk: Walk, text: string): void {
  if (text.trim() === '') return;
  walk.texts++;
  if (walk.covered)
    addFault(walk, 'hidden-text', 'w:vMerge', [
      `文件里有文字被合并的单元格盖住，第一处是${quoted(text.trim().slice(0, 20))}；有的程序显示它，有的不显示。`,
      '在 Word 里拆分这个单元格，把不该公布的删去，存盘再导入。',
    ]);
}

/** An element is opened. */
function open(walk: Walk, step: Extract<XmlStep, { open: string }>): void {
  const { open: name } = step;
  const near = `第${walk.paragraphs + 1}段附近`;
  walk.count.set(name, (walk.count.get(name) ?? 0) + 1);
  if (revisions.has(name))
    addFault(walk, 'tracked-changes', '', [
      `文件里有没有处理的修订，第一处在${near}。`,
      '用 WPS 或 Word 打开，在“审阅”里逐处接受或拒绝修订，关掉“修订”，存盘再导入。',
    ]);
  if (name === 'w:tc') walk.covered = false;
  if (name === 'w:vMerge') walk.covered = step.attributes['w:val'] !== 'restart';
  const part = unreadable[name];
  if (part && isOn(step)) addUnreadable(walk, part);
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
