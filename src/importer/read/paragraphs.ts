import { numberOf } from '../../official/heading.ts';
import { forMatching } from '../../text/matching.ts';
import { joinLines } from './join.ts';
import { type DoubtfulLine, isClosed, type Reading, type SourceLine } from './line.ts';
import { withRows } from './rows.ts';
import { isDateline, isDocumentTitle, isLead } from './signs.ts';

/** Lines as paragraphs: those that an old mail or a scanned page broke at its width are put together again. */
interface Rejoined {
  lines: SourceLine[];
  /** What was put together, a sentence for the reader. */
  remarks: string[];
  doubtful: DoubtfulLine[];
}

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
  if (width === undefined) return { lines: [...lines], remarks: [], doubtful: [] };
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
  const shows = width >= NARROWEST && open.length >= 3 && lines.filter(isFull).length * 2 >= wide.length;
  return shows ? width : undefined;
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

/** A title on two lines: the second is but the name of its kind, or the first cannot end there. */
function rejoinTitle({ lines, remarks, doubtful }: Rejoined): Rejoined {
  const [result, joined]: [SourceLine[], string[]] = [[], []];
  for (const line of lines) {
    const before = result.at(-1);
    const plain = forMatching(line.text);
    const cut = before !== undefined && /(?:[的和与及暨、]|^关于.*)$/.test(forMatching(before.text));
    const bare =
      before?.level === line.level &&
      /^(?:公开|联合|自律)?(?:倡议|承诺|自律)书$/.test(plain) &&
      !/(?:公司|会|图书馆|网|报|局)$/.test(forMatching(before?.text ?? ''));
    const fits =
      before &&
      isDocumentTitle(line.text) &&
      isDocumentTitle(before.text + line.text) &&
      !isDocumentTitle(before.text) &&
      !isDateline(before.text);
    if (
      before &&
      fits &&
      (cut || bare) &&
      before.region?.id === line.region?.id &&
      before.linked !== true &&
      [...before.text].length >= 4
    ) {
      result[result.length - 1] = joinLines([before, line]);
      joined.push(`${before.at}和${line.at}`);
    } else result.push(line);
  }
  return {
    lines: result,
    doubtful,
    remarks: joined.length > 0 ? [...remarks, `题目分在两行，接回成一行：${joined.join('；')}。`] : remarks,
  };
}

/** A reading with its broken lines put together; `rows` are the lines before. */
export function withParagraphs(reading: Reading): Reading & { rows: SourceLine[]; doubtful: DoubtfulLine[] } {
  const rows = withRows(reading.lines);
  const { remarks, ...rest } = rejoinTitle(rejoin(rows));
  return { ...reading, ...rest, rows, remarks: [...reading.remarks, ...remarks] };
}
