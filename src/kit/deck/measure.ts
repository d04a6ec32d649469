import { fitText } from '../../images/fit.ts';
import type { Face } from '../../images/fonts.ts';
import { setLine } from '../../images/line.ts';
import { remembering } from '../../support/remember.ts';
import { clausesOf } from '../../text/title-parts.ts';
import { inUnits } from '../word-parts.ts';
import { type Paragraph, type Place, song } from './slide.ts';

/** How much of a width is set: faces of other programs are a little wider than ours. */
const KEPT = 0.95;
/** The same of lines that are measured as they end. */
export const SET = 0.98;

/** Marks that never begin a line (CLREQ 3.1.4). */
const neverFirst = /^[，。、；：！？”’》〉」』）】…—]/;

/** How wide texts are on their own, in sizes; a piece is measured once. */
// Within a line: at its ends marks would leave out their blank halves.
const widthOf = remembering((text: string): number => setLine(`字${text}字`, 'hei').width - 2);

/** How many lines a text takes in a width, in sizes; words of letters and digits stay whole. */
function lineCount(text: string, width: number): number {
  if (widthOf(text) <= width) return 1;
  let [count, used, last] = [1, 0, 0];
  for (const token of text.match(/[\p{Script=Latin}\p{N}.%]+|./gu) ?? []) {
    const own = widthOf(token);
    if (used > 0 && used + own > width) {
      // What may not begin a line takes its neighbour along.
      used = neverFirst.test(token) ? last : 0;
      count++;
    }
    used += own;
    last = own;
  }
  return count;
}

/** Pieces put in lines of a width, in sizes, as many in each as it takes. */
function linesOf(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const piece of pieces) {
    if (line !== '' && used + widthOf(piece) > width) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    line += piece;
    used += widthOf(piece);
  }
  return [...lines, line];
}

/** The pieces of a text that stay together: words, each with the marks after it. */
const piecesOf = remembering((text: string): string[] => inUnits(text).map((unit) => unit.join('')));

/** A text in lines of a width at a size that end between clauses, parted by `\n`; a clause that has no room in a line has lines of its own, of about the same length. */
export const inClauseLines = (text: string, size: number, width: number): string =>
  linesOf(clausesOf(text), (width * KEPT) / size)
    .map((line) => balanced(line, size, width))
    .join('\n');

/** A text in lines of a width at a size, parted by `\n`: ended between clauses where that takes no more lines, else between words. */
export function wrapped(text: string, size: number, width: number): string {
  const room = (width * KEPT) / size;
  const [byWords, byClauses] = [linesOf(piecesOf(text), room), linesOf(clausesOf(text), room)];
  const isNarrow = byClauses.every((line) => widthOf(line) <= room);
  return (isNarrow && byClauses.length <= byWords.length ? byClauses : byWords).join('\n');
}

/** A text wrapped in lines of about the same length: as many as it takes in the width, and no wider than that many need. */
export function balanced(text: string, size: number, width: number): string {
  const lines = wrapped(text, size, width);
  const isAsShort = (narrower: string) => narrower.split('\n').length === lines.split('\n').length;
  if (!lines.includes('\n')) return lines;
  let best = lines;
  for (let room = width - size; room > size; room -= size) {
    const narrower = wrapped(text, size, room);
    if (!isAsShort(narrower)) break;
    best = narrower;
  }
  return best;
}

/** How high paragraphs stand in a width, in points. */
export const heightOf = (paragraphs: readonly Paragraph[], width: number): number =>
  paragraphs.reduce((sum, { text, size, leading, gap }, i) => {
    const lines = text.split('\n').reduce((count, line) => count + lineCount(line, (width * KEPT) / size), 0);
    return sum + (i > 0 ? gap : 0) + lines * size * leading;
  }, 0);

/** How high a paragraph stands whose lines are all set. */
export const setHeight = ({ text, size, leading }: Paragraph): number =>
  text.split('\n').length * size * leading;

/** How wide a paragraph is whose lines are all set. */
export const setWidth = ({ text, size, face }: Paragraph): number =>
  size * Math.max(...text.split('\n').map((line) => setLine(line, face, 'typeset').width));

/** How far below the top of its place a character of Song begins, in points. */
export const raisedOf = (size: number, leading: number): number => size * ((leading - 1) / 2 + 0.06);

/** How large a text is that is set in one line. @param kept how much of the width it may have */
export const sizeInLine = (
  words: string,
  face: Face,
  { width, largest, kept = SET }: { width: number; largest: number; kept?: number },
): number => Math.min(largest, (width * kept) / Math.max(setLine(words, face, 'typeset').width, 1));

/** Sizes from large to small, a point apart. */
export const sizes = (largest: number, smallest: number): number[] =>
  Array.from({ length: largest - smallest + 1 }, (_, i) => largest - i);

/** How much smaller a text may be for its clauses to have a line each. */
const WORTH = 0.72;
/** With more lines than this a text is a list to be spelt out. */
const MOST_LINES = 4;

/**
 * A text in Song as large as its place lets it be: each clause in a line where it stays large, else lines that end at
 * clauses and words.
 */
export function fitted(
  words: string,
  { width, height }: Pick<Place, 'width' | 'height'>,
  largest: number,
  leading = 1.25,
): Paragraph {
  const { lines, size } = fitText(words, { width: width * SET, height }, { face: 'song', largest, leading });
  const clauses = clausesOf(words);
  const widest = Math.max(...clauses.map((line) => setLine(line, 'song').width));
  const own = Math.min(
    largest,
    Math.floor((width * SET) / widest),
    Math.floor(height / clauses.length / leading),
  );
  return own >= size * WORTH && clauses.length <= MOST_LINES
    ? song(clauses.join('\n'), own, { leading })
    : song(lines.join('\n'), Math.min(size, height / lines.length / leading), { leading });
}
