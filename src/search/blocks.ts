/** A stretch of a text: from its first UTF-16 unit to behind its last. */
export interface Range {
  start: number;
  end: number;
}

/** Where a block of a text of Pagefind's ends: */
const BLOCK_ENDS = [
  // before a full stop of Pagefind's own, which it writes behind a block that ends with one of these;
  /[\p{L}\p{N}\p{M})"'_*$](?=\.(?:\s|$))/u,
  // behind a mark that white space follows, but a half-width comma, semicolon or colon;
  /[^\p{L}\p{N}\p{M}\s,;:](?=\s)/u,
  // behind these too between Chinese characters, where nobody writes a space;
  /\p{Script=Han}[,;:](?=\s+\p{Script=Han})/u,
  // at a line end, and at the end of the text.
  /(?=\s*(?:\n|$))/u,
];
const BLOCK = new RegExp(
  `(?=\\S)([\\s\\S]*?(?:${BLOCK_ENDS.map(({ source }) => source).join('|')}))\\.?`,
  'gu',
);

/** The blocks of a text as Pagefind has it, in order, without what stands between them: headings, paragraphs, items of lists. */
export const blocksOf = (text: string): Range[] =>
  Array.from(text.matchAll(BLOCK), ({ 1: { length } = '', index: start = 0 }) => ({
    start,
    end: start + length,
  }));

/** A place where a block may be parted: what is before it ends at `end`, what is behind it begins at `start`. */
interface Edge extends Range {
  /** How well: where a sentence ends, 2; at another mark, 1; between words, 0. */
  rank: number;
}

/** What is never parted: */
const UNITS = [
  // marks, in Latin those that space follows, with what closes behind them;
  /((?:[。；！？，、：…]|[.,;:!?](?=\s))[”’』」）》]*)/,
  // a word or a number with its points: 3.15, 30%;
  /[\p{Script=Latin}\p{N}](?:[-–.,:/·'’]?[\p{Script=Latin}\p{N}\p{M}])*[%‰℃°]?/u,
  // a character with its marks.
  /\S\p{M}*/u,
];
const UNIT = new RegExp(`(?:${UNITS.map(({ source }) => source).join('|')})\\s*`, 'gu');

/** Where a block may be parted, its own beginning and end among these. */
export function edgesOf(text: string, { start, end }: Range): Edge[] {
  const units = Array.from(text.slice(start, end).matchAll(UNIT), ({ 0: unit, 1: mark, index = 0 }) => {
    const behind = start + index + unit.length;
    const rank = mark === undefined ? 0 : /^[。；！？.!?]/.test(mark) ? 2 : 1;
    return { start: behind, end: start + index + unit.trim().length, rank: behind < end ? rank : 2 };
  });
  return [{ start, end: start, rank: 2 }, ...units];
}
