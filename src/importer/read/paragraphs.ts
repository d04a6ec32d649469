import { numberOf } from '../../official/heading.ts';
import { withBoldTitles } from './bold-titles.ts';
import { type Rejoined, rejoinTitle } from './broken-title.ts';
import { joinGroups, saying } from './joinings.ts';
import { type Reading, type SourceLine, widthOf } from './line.ts';
import { withPageMargins } from './page-margins.ts';
import { withPlaces } from './places.ts';
import { withRows } from './rows.ts';
import { endsSentence, isDateline, isDocumentTitle, isLead, isSigned } from './signs.ts';

/** The narrowest width lines are broken at, and by how much a full line may be short of it, in columns: an indent, a mark that may not begin a line. */
const NARROWEST = 24;
const SLACK = 5;

/** A wider indent puts a line in the middle, or at the right edge. */
const INDENT_LIMIT = 4;

/** The width a line reaches, with the indent of a paragraph. */
const reachOf = ({ text, indent = 0 }: SourceLine): number =>
  widthOf(text) + (indent <= INDENT_LIMIT ? indent : 0);
const standsAlone = ({ text, level, region, names }: SourceLine): boolean =>
  level !== undefined ||
  names === true ||
  region !== undefined ||
  isLead(text, false) ||
  (isDocumentTitle(text) && !/[，,]/.test(text)) ||
  isDateline(text);

/** Whether two lines may be one paragraph: neither stands alone, and the second begins nothing. */
const mayBeOne = (last: SourceLine, next: SourceLine): boolean =>
  !standsAlone(last) && !standsAlone(next) && !numberOf(next.text);

/** Lines in the groups in which each goes on with those before it. */
function groupsOf(
  lines: readonly SourceLine[],
  goesOn: (group: readonly SourceLine[], last: SourceLine, next: SourceLine) => boolean,
): SourceLine[][] {
  const groups: SourceLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && goesOn(group, last, line)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/**
 * Puts broken lines together where the file shows its width: three lines and more that end in mid-sentence, all as wide, and none wider.
 * What stays open is told as doubtful.
 */
function rejoin(all: readonly SourceLine[]): Rejoined {
  const width = brokenAt(all);
  if (width === undefined) return rejoinSentences(all);
  const isFull = fullAt(width);
  const marked = marksParagraphs(all, isFull);
  const goesOn = (last: SourceLine, next: SourceLine) =>
    (last.paged || (isFull(last) && !(marked && next.apart))) && mayBeOne(last, next);
  const groups = groupsOf(all, (_, last, next) => goesOn(last, next) && (marked || !endsSentence(last.text)));
  const { lines, joined } = joinGroups(groups);
  const isOpen = (group: readonly SourceLine[], i: number) => {
    const [last, next] = [group.at(-1), groups[i + 1]?.[0]];
    return !marked && last !== undefined && next !== undefined && goesOn(last, next);
  };
  const why = '这一行排满了，恰好在句末断开，下一行也许是同一段；是同一段的，在大纲里把下一行写成“接上文”';
  return {
    lines: lines.flat(),
    doubtful: groups.flatMap((group, i) =>
      isOpen(group, i) ? [{ line: lines[i]?.at(-1) as SourceLine, why }] : [],
    ),
    joinings: [
      saying(
        joined,
        (count) => `文件的每一行在 ${Math.floor(width / 2)} 字左右断开，有 ${count} 段接回成一行`,
      ),
    ],
  };
}

/**
 * Where no width shows but an empty line or an indent stands before each paragraph, a line that ends with a comma goes on with
 * the next, and that one, where it ends in mid-sentence, with the one after.
 */
function rejoinSentences(all: readonly SourceLine[]): Rejoined {
  const ends = all.filter((line, i) => i > 0 && endsSentence(all[i - 1]?.text ?? '') && !standsAlone(line));
  const marked = ends.length >= 3 && ends.filter(({ apart }) => apart).length >= ends.length * 0.9;
  const isOpen = ({ text }: SourceLine, group: readonly SourceLine[]) =>
    /[，,]$/.test(text) || (group.length > 1 && !endsSentence(text));
  const groups = groupsOf(
    all,
    (group, last, next) =>
      (last.paged || (marked && !next.apart && isOpen(last, group))) && mayBeOne(last, next),
  );
  const { lines, joined } = joinGroups(groups);
  return {
    lines: lines.flat(),
    doubtful: [],
    joinings: [saying(joined, (count) => `有 ${count} 段在句子中间断开，接回成一行`)],
  };
}

/** Whether a line reaches a width, but for what may stick out. */
const fullAt = (width: number) => (line: SourceLine) => reachOf(line) >= width - SLACK;

/** The width a file's lines are broken at, in columns, where it shows one. */
function brokenAt(all: readonly SourceLine[]): number | undefined {
  const lines = all.filter(({ names, region }) => !names && region === undefined);
  const width = Math.max(0, ...lines.filter(({ text }) => /\p{Script=Han}/u.test(text)).map(reachOf));
  const isFull = fullAt(width);
  const open = lines.filter((line) => isFull(line) && !endsSentence(line.text) && !standsAlone(line));
  const wide = lines.filter((line) => reachOf(line) > width / 2);
  const isShort = (line: SourceLine) =>
    reachOf(line) > width / 2 && !isFull(line) && !endsSentence(line.text) && !standsAlone(line);
  // What an empty line or an indent parts from the next was not broken.
  const short = lines.filter((line, i) => isShort(line) && !lines[i + 1]?.apart);
  // Where paragraphs are short, most lines end one; but none that is as wide ends in mid-sentence before the edge.
  const shows = lines.filter(isFull).length * 2 >= wide.length || short.length * 10 <= open.length;
  return width >= NARROWEST && open.length >= 3 && shows ? width : undefined;
}

/** Whether an empty line or an indent stands before each paragraph: after lines that end one it always does, after others hardly ever. */
function marksParagraphs(lines: readonly SourceLine[], isFull: (line: SourceLine) => boolean): boolean {
  const share = (some: (line: SourceLine) => boolean) => {
    const after = lines.filter(
      (line, i) => i > 0 && some(lines[i - 1] as SourceLine) && !standsAlone(line) && !isSigned(line.text),
    );
    return after.length === 0 ? 0 : after.filter(({ apart }) => apart).length / after.length;
  };
  return (
    share((line) => !isFull(line) && endsSentence(line.text)) >= 0.9 &&
    share((line) => isFull(line) && !endsSentence(line.text)) <= 0.2
  );
}

/** A reading with its broken lines put together; `rows` are the lines before. */
export function withParagraphs(reading: Reading): Reading & Rejoined & { rows: SourceLine[] } {
  const rows = withPageMargins(withBoldTitles(withPlaces(withRows(reading.lines))));
  return { ...reading, ...rejoinTitle(rejoin(rows)), rows };
}
