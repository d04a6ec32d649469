/** A stretch of a text: from its first UTF-16 unit to behind its last. */
export interface Range {
  start: number;
  end: number;
}

/**
 * What stands between two blocks of a text as Pagefind has it: white space, behind a block that ends with a letter, a
 * number or one of )"'_*$ after a full stop of Pagefind's own. A line end parts blocks anywhere. Within a block white
 * space stands between words, and behind the marks that end no block: half-width commas, semicolons and colons, but
 * between Chinese characters, where nobody writes a space.
 */
const BETWEEN =
  /([\p{L}\p{N}\p{M})"'_*$])\.(?:\s+|$)|([^\p{L}\p{N}\p{M}\s,;:]|\p{Script=Han}[,;:](?=\s+\p{Script=Han}))\s+|\n\s*/gu;

/** The blocks of a text in order, without what stands between them: headings, paragraphs, items of lists. */
export function blocksOf(text: string): Range[] {
  const blocks: Range[] = [];
  let start = 0;
  const add = (end: number) => {
    if (text.slice(start, end).trim() !== '') blocks.push({ start, end });
  };
  text.replace(BETWEEN, (between, letter = '', mark = '', at: number) => {
    add(at + (letter + mark).length);
    start = at + between.length;
    return between;
  });
  if (start < text.length) add(text.replace(/\s+$/, '').length);
  return blocks;
}
