import { numberOf } from '../../official/heading.ts';
import { forMatching } from '../../text/matching.ts';
import { withoutSpace } from '../../text/space.ts';
import type { SourceLine } from './line.ts';
import { endsSentence, isDateline, isDocumentTitle, isLead, isSigned } from './signs.ts';

/** Longer lines run over no page. */
const HEADER_LIMIT = 40;
/** Shorter lines without a mark or a number are titles and names. */
const SENTENCE = 15;

/** Whether a line is but the number of a page. */
export const isPageNumber = (text: string): boolean =>
  /^(?:第\d{1,3}页(?:[,/]?共\d{1,3}页)?|-\d{1,3}-|—\d{1,3}—|\d{1,3}\/\d{1,3})$/.test(forMatching(text));

const isFree = ({ region, cell, level }: SourceLine): boolean =>
  region === undefined && cell === undefined && level === undefined;

const mayRun = (line: SourceLine): boolean =>
  isFree(line) &&
  [...line.text].length <= HEADER_LIMIT &&
  !/[。｡；;！!？?：:，,、]/.test(line.text) &&
  !numberOf(line.text) &&
  !isDateline(line.text);

/** Whether two lines are the halves of a sentence, by their words alone. */
const areHalves = (one: SourceLine | undefined, next: SourceLine | undefined): boolean =>
  one !== undefined &&
  next !== undefined &&
  [one, next].every((line) => isFree(line) && !isSigned(line.text) && !isDocumentTitle(line.text)) &&
  /[\p{L}\p{N}，,、”’」』）)》]$/u.test(one.text) &&
  !endsSentence(one.text) &&
  !/^[—–-]/.test(next.text) &&
  (/[。｡；;，,、]/.test(one.text) || numberOf(one.text) !== undefined || [...one.text].length >= SENTENCE) &&
  /[。｡；;！!？?，,、：:]/.test(next.text) &&
  !numberOf(next.text) &&
  !isLead(next.text, false);

/** Lines around a run of others, which are passed over. */
const around = (lines: readonly SourceLine[], at: number, over: (line: SourceLine) => boolean) => ({
  before: lines.findLast((line, i) => i < at && !over(line)),
  after: lines.find((line, i) => i > at && !over(line)),
});

/** Lines that run over every page, told by where they stand: beside the number of a page, or between two halves of a sentence. */
function headersIn(lines: readonly SourceLine[]): Set<SourceLine> {
  const places = new Map(lines.map((line, i) => [line, i]));
  const texts = new Map<string, Set<SourceLine>>();
  for (const line of lines.filter(mayRun)) {
    const text = forMatching(line.text);
    texts.set(text, (texts.get(text) ?? new Set()).add(line));
  }
  const found = new Set<SourceLine>();
  for (const [text, same] of texts) {
    if (same.size < 2) continue;
    const over = (line: SourceLine) => same.has(line) || isPageNumber(line.text);
    const all = [...same];
    const splits = all.filter((line) => {
      const { before, after } = around(lines, places.get(line) ?? -1, over);
      return areHalves(before, after);
    });
    const beside = all.filter((line) => {
      const at = places.get(line) ?? -1;
      return [lines[at - 1], lines[at + 1]].some((next) => next && isPageNumber(next.text));
    });
    const told = new Set([...splits, ...beside]);
    const titled = isDocumentTitle(text);
    // The first of them is the title itself.
    if (titled) told.delete(all[0] as SourceLine);
    if (told.size < 2 && splits.length === 0 && !titled) continue;
    const first = lines[0];
    if (!titled && first && same.has(first)) told.add(first);
    for (const line of told) found.add(line);
  }
  return found;
}

/**
 * What stands at the head and foot of every page of a text that was laid out in pages is marked as such; where a sentence goes on over it, it
 * stands within.
 */
export function withPageMargins(lines: readonly SourceLine[]): SourceLine[] {
  const headers = headersIn(lines);
  const isMargin = (line: SourceLine) => headers.has(line) || (isFree(line) && isPageNumber(line.text));
  const result: SourceLine[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as SourceLine;
    let end = i + 1;
    while (lines[end] && isMargin(lines[end] as SourceLine)) end++;
    const margins = lines.slice(isMargin(line) ? i : i + 1, end).map((each) => {
      const region = { kind: 'page-header' as const, id: -2 };
      return headers.has(each) ? { ...each, region } : each;
    });
    const next = lines[end];
    if (!isMargin(line) && margins.length > 0 && areHalves(line, next)) {
      const before = withoutSpace(line.text).length;
      const insets = margins.map(({ text, at, region, ...rest }) => ({
        ...{ text, at, before },
        ...(region ? { region } : {}),
        ...(rest.line === undefined ? {} : { line: rest.line }),
      }));
      result.push({ ...line, insets: [...(line.insets ?? []), ...insets], paged: true });
    } else result.push(...(isMargin(line) ? [] : [line]), ...margins);
    i = end;
  }
  return result;
}
