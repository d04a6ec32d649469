import { type Fault, SiteError } from '../../support/site-error.ts';
import { quoted } from '../../text/quoted.ts';
import type { Document } from '../document.ts';
import { FAULTS_REPORTED } from '../limits.ts';
import { splitLines } from '../read/line.ts';
import type { Part } from '../structure/part.ts';
import type { Entry } from './entries.ts';
import { follow } from './follow.ts';
import { FINGERPRINT, fingerprintOfRows } from './print.ts';
import { allWords, partNamed } from './words.ts';

/** What an outline says of one line. */
export interface Decision {
  part: Part;
  /** Where it has bars: behind how many characters of the line, white space left out. */
  bars: number[];
  /** Whether it holds for the lines below that are written alike too. */
  forAll: boolean;
  /** The line of the outline, counted from 1. */
  place: number;
}

/** Fewer characters do not tell a line. */
const FEWEST = 6;
const afresh = '要重新写一份大纲，把这一份移走，或者换一个文件名，再运行一次。';

/** A line of the outline's file. */
interface Line {
  text: string;
  place: number;
}

/**
 * What an outline says of each line of its document.
 * @param file as shown to people
 * @throws SiteError with everything in it that is not of an outline of this document
 */
export function parseOutline(
  text: string,
  file: string,
  document: Document,
  entries: readonly Entry[],
): Decision[] {
  const lines = splitLines(text).map((line, i) => ({ text: line, place: i + 1 }));
  const marks = lines.filter((line) => mark.test(line.text));
  assertOf(document, marks, file);
  const faults: Fault[] = [];
  const decisions = new Map<number, Decision>();
  for (const line of lines) {
    if (line.text === '' || /^[#＃]/.test(line.text) || marks.includes(line)) continue;
    const read = readLine(line.text, entries);
    const why = typeof read === 'string' ? read : misplaced(read.number, decisions);
    if (why) faults.push({ ...fault('outline-line', why), where: { file, line: line.place } });
    else if (typeof read === 'object') decisions.set(read.number, { ...read, place: line.place });
  }
  const lacking = entries.flatMap((_, i) => (decisions.has(i + 1) ? [] : [`${i + 1}`]));
  const some = lacking.slice(0, FAULTS_REPORTED).join('、');
  if (faults.length === 0 && lacking.length > 0)
    faults.push({ ...fault('outline-lacks', `少了 ${lacking.length} 行：${some} 号。`), where: { file } });
  if (faults.length > 0) throw new SiteError(faults.slice(0, FAULTS_REPORTED));
  return entries.map((_, i) => decisions.get(i + 1) as Decision);
}

const mark = new RegExp(`^[#＃]?\\s*${FINGERPRINT}\\s*[:：]\\s*([0-9a-fA-F]*)`);

/** @throws SiteError where an outline does not say that it is of a document, or says that it is of another */
function assertOf(document: Document, marks: readonly Line[], file: string): void {
  const expected = fingerprintOfRows(document);
  const other = marks.find(({ text }) => mark.exec(text)?.[1]?.toLowerCase() !== expected);
  if (marks.length > 0 && !other) return;
  throw new SiteError({
    kind: other ? 'outline-of-another' : 'not-an-outline',
    where: { file, ...(other ? { line: other.place } : {}) },
    what: other
      ? `这份大纲不是 ${document.source.name} 的，或者写出大纲以后那个文件的字改过：指纹对不上。`
      : `这不是大纲：没有“${FINGERPRINT}”那一行。`,
    hint: `写对大纲的文件名。${afresh}`,
  });
}

/** Why a line cannot stand behind those before it. */
function misplaced(number: number, decisions: ReadonlyMap<number, Decision>): string | undefined {
  const earlier = decisions.get(number);
  if (earlier) return `${number} 号写了两次，前面一次在第 ${earlier.place} 行。`;
  const last = [...decisions.keys()].at(-1) ?? 0;
  return number < last ? `${number} 号在 ${last} 号的后面，次序换过了。` : undefined;
}

const fault = (kind: string, what: string): Fault => ({
  kind,
  what,
  hint: `大纲里只改冒号前面的词，行不增减，也不换次序；不收的行写“不收”，不要删去。${afresh}`,
});

/** One line of an outline, or why it is none. */
function readLine(
  line: string,
  entries: readonly Entry[],
): (Omit<Decision, 'place'> & { number: number }) | string {
  const head = /^([\d０-９]+)\s*[.．、:：]?\s*(?:([^\s:：]+)\s*[:：]|([^\s:：]+)\s)\s*(.*)$/su.exec(line);
  if (!head) return `认不出这一行：${quoted([...line].slice(0, 20).join(''))}。每行是“编号 词：文字”的样子。`;
  const [, digits = '', one, two, written = ''] = head;
  const number = Number(digits.normalize('NFKC'));
  const called = (one ?? two ?? '').normalize('NFKC');
  const word = called.replace(/[\p{P}\p{S}\p{Cf}]/gu, '');
  const own = entries[number - 1]?.row.text;
  if (own === undefined) return `文件里没有 ${number} 号这一行，最后是 ${entries.length} 号。`;
  const part = partNamed(word);
  if (!part) return `没有${quoted([...word].slice(0, 10).join(''))}这个词。能写的是：${allWords()}。`;
  const { length, whole, bars, rest } = follow(written, own);
  const fits = whole ? /^[…\s]*(?:[［[【].*)?$/su.test(rest) : length >= FEWEST && /^(?:…|\.{3})/.test(rest);
  return fits
    ? { number, part, bars, forAll: called.includes('*') }
    : `${number} 号的文字和文件里的不一样，文件里是${quoted([...own].slice(0, 20).join(''))}；记事本存成了“ANSI”的，另存为 UTF-8。`;
}
