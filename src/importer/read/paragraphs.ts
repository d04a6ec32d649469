import { numberOf } from '../../official/heading.ts';
import { withBoldTitles } from './bold-titles.ts';
import { type Rejoined, rejoinTitle } from './broken-title.ts';
import { joinLines } from './join.ts';
import { type DoubtfulLine, isClosed, type Reading, type SourceLine } from './line.ts';
import { withRows } from './rows.ts';
import { isDateline, isDocumentTitle, isLead } from './signs.ts';

/** The narrowest width lines are broken at, and by how much a full line may be short of it, in columns: an indent, a mark that may not begin a line. */
const NARROWEST = 24;
const SLACK = 5;

/** Width in columns: Chinese characters and their punctuation have two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (/[\u1100-\u11ff\u2e80-\uffef‘’“”…—]/.test(character) ? 2 : 1),
    0,
  );
/** Where a sentence may end a paragraph. */
const endsSentence = (text: string): boolean => /[。｡！!？?：:；;…][”’」』）)》】]*$/.test(text);
const standsAlone = ({ text, level, region, names }: SourceLine): boolean =>
  level !== undefined ||
  names === true ||
  region !== undefined ||
  isLead(text, false) ||
  (isDocumentTitle(text) && !/[，,]/.test(text)) ||
  isDateline(text);

/**
 * Puts broken lines together where the file shows its width: three lines and more that end in mid-sentence, all as wide, and none wider.
 * Only spaces go between them, so the text without white space is unchanged. What stays open is told as doubtful.
 */
function rejoin(lines: readonly SourceLine[]): Rejoined {
  const width = brokenAt(lines);
  if (width === undefined) return rejoinSentences(lines);
  const isFull = fullAt(width);
  const marked = marksParagraphs(lines, isFull);
  const goesOn = (line: SourceLine, next: SourceLine | undefined) =>
    next !== undefined &&
    isFull(line) &&
    !(marked && next.apart) &&
    !standsAlone(line) &&
    !standsAlone(next) &&
    !numberOf(next.text);
  const result: Rejoined = { lines: [], remarks: [], doubtful: [] };
  const joined: string[] = [];
  for (let i = 0; i < lines.length; ) {
    const group = [lines[i] as SourceLine];
    let [last, next] = [group[0] as SourceLine, lines[i + 1]];
    while (next && goesOn(last, next) && (marked || !endsSentence(last.text))) {
      group.push(next);
      [last, next] = [next, lines[i + group.length]];
    }
    const whole = group.length > 1 && isClosed(last.text) ? joinLines(group) : undefined;
    result.lines.push(...(whole ? [whole] : group));
    if (whole) joined.push(whole.at);
    if (!marked && goesOn(last, next))
      result.doubtful.push({
        line: whole ?? last,
        why: '这一行排满了，恰好在句末断开，下一行也许是同一段；是同一段的，接回一行再导入',
      });
    i += group.length;
  }
  if (joined.length > 0)
    result.remarks.push(
      `文件的每一行在 ${Math.floor(width / 2)} 字左右断开，有 ${joined.length} 段接回成一行：${[...new Set(joined)].join('、')}。请对照原件看一看。`,
    );
  return result;
}

/**
 * Where no width shows but an empty line or an indent stands before each paragraph, a line that ends with a comma goes on with
 * the next, and that one, where it ends in mid-sentence, with the one after.
 */
function rejoinSentences(lines: readonly SourceLine[]): Rejoined {
  const ends = lines.filter(
    (line, i) => i > 0 && endsSentence(lines[i - 1]?.text ?? '') && !standsAlone(line),
  );
  const marked = ends.length >= 3 && ends.filter(({ apart }) => apart).length >= ends.length * 0.9;
  if (!marked) return { lines: [...lines], remarks: [], doubtful: [] };
  const result: SourceLine[] = [];
  const joined: string[] = [];
  for (let i = 0; i < lines.length; ) {
    const group = [lines[i] as SourceLine];
    const goesOn = (last: SourceLine, next: SourceLine | undefined) =>
      next !== undefined &&
      next.apart !== true &&
      ![last, next].some(standsAlone) &&
      !numberOf(next.text) &&
      (/[，,]$/.test(last.text) || (group.length > 1 && !endsSentence(last.text)));
    while (goesOn(group.at(-1) as SourceLine, lines[i + group.length]))
      group.push(lines[i + group.length] as SourceLine);
    const whole = group.length > 1 && isClosed(group.at(-1)?.text ?? '') ? joinLines(group) : undefined;
    result.push(...(whole ? [whole] : group));
    if (whole) joined.push(whole.at);
    i += group.length;
  }
  const remarks =
    joined.length > 0
      ? [`有 ${joined.length} 段在句子中间断开，接回成一行：${joined.join('、')}。请对照原件看一看。`]
      : [];
  return { lines: result, remarks, doubtful: [] };
}

/** Whether a line reaches a width, but for what may stick out. */
const fullAt =
  (width: number) =>
  ({ text }: SourceLine): boolean =>
    widthOf(text) >= width - SLACK;

/** The width a file's lines are broken at, in columns, where it shows one. */
function brokenAt(lines: readonly SourceLine[]): number | undefined {
  const width = Math.max(
    0,
    ...lines.filter(({ text }) => /\p{Script=Han}/u.test(text)).map(({ text }) => widthOf(text)),
  );
  const isFull = fullAt(width);
  const open = lines.filter((line) => isFull(line) && !endsSentence(line.text) && !standsAlone(line));
  const wide = lines.filter(({ text }) => widthOf(text) > width / 2);
  const short = wide.filter((line) => !isFull(line) && !endsSentence(line.text) && !standsAlone(line));
  // Where paragraphs are short, most lines end one; but none that is as wide ends in mid-sentence before the edge.
  const shows = lines.filter(isFull).length * 2 >= wide.length || short.length * 10 <= open.length;
  return width >= NARROWEST && open.length >= 3 && shows ? width : undefined;
}

/** Whether an empty line or an indent stands before each paragraph: after lines that end one it always does, after others hardly ever. */
function marksParagraphs(lines: readonly SourceLine[], isFull: (line: SourceLine) => boolean): boolean {
  const share = (some: (line: SourceLine) => boolean) => {
    const after = lines.filter((line, i) => i > 0 && some(lines[i - 1] as SourceLine) && !standsAlone(line));
    return after.length === 0 ? 0 : after.filter(({ apart }) => apart).length / after.length;
  };
  return (
    share((line) => !isFull(line) && endsSentence(line.text)) >= 0.9 &&
    share((line) => isFull(line) && !endsSentence(line.text)) <= 0.2
  );
}

/** A reading with its broken lines put together; `rows` are the lines before. */
export function withParagraphs(reading: Reading): Reading & { rows: SourceLine[]; doubtful: DoubtfulLine[] } {
  const rows = withBoldTitles(withRows(reading.lines));
  const { remarks, ...rest } = rejoinTitle(rejoin(rows));
  return { ...reading, ...rest, rows, remarks: [...reading.remarks, ...remarks] };
}
