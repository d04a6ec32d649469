/** A stretch of a text: from its first UTF-16 unit to behind its last. */
export interface Range {
  start: number;
  end: number;
}

/** White space, the end of the text. */
const GAP = /\s+|$/g;
/** A full stop of Pagefind's own, which it writes behind a block that ends with one of these. */
const STOP = /[\p{L}\p{N}\p{M})"'_*$]\.$/u;
/** What may end a block: no letter or number, and no half-width comma, semicolon or colon, */
const MARK = /[^\p{L}\p{N}\p{M}\s,;:]$/u;
/** but between Chinese characters, where nobody writes a space. */
const BETWEEN_HAN = /\p{Script=Han}[,;:]\s+\p{Script=Han}/u;

/**
 * The blocks of a text as Pagefind has it, in order, without what stands between them: headings, paragraphs, items of lists.
 * A line end parts blocks anywhere; within a block white space stands between words, and behind marks that end no block.
 */
export function blocksOf(text: string): Range[] {
  const blocks: Range[] = [];
  let start = 0;
  text.replace(GAP, (gap, at: number) => {
    const behind = at + gap.length;
    const before = text.slice(Math.max(start, at - 3), at);
    const end = STOP.test(before) ? at - 1 : at;
    const isBetween =
      end < at ||
      behind === text.length ||
      gap.indexOf('\n') >= 0 ||
      MARK.test(before) ||
      BETWEEN_HAN.test(text.slice(Math.max(start, at - 3), behind + 2));
    if (!isBetween) return gap;
    if (text.slice(start, end).trim() !== '') blocks.push({ start, end });
    start = behind;
    return gap;
  });
  return blocks;
}
