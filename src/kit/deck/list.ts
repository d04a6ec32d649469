import type { Duty } from '../../model/types.ts';
import { capitalNumeral } from '../../text/numerals.ts';
import { balanced, heightOf, sizes, wrapped } from './measure.ts';
import { bar, hei, MARGIN, type Paragraph, type Piece, SLIDE, song, text } from './slide.ts';
import { lengthOf } from './speech.ts';

/** What is smaller than this, in points, is not read from the back row; claims are shown where it is left to them. */
export const READABLE = 24;
/** The size of claims, in sizes of titles. */
const CLAIM = 0.72;
/** What parts the rows of a list at least, in sizes. */
const PARTED = 0.45;
/** The largest text of a list, in points: a step below the name of the part. */
const LARGEST = 48;
/** How much smaller a list may be for each of its titles to stand in one line. */
const IN_LINE = 0.93;
/** More duties than this stand in two columns. */
const ONE_COLUMN = 3;
/** Numerals are smaller than what they number: titles lead. In the tint of the ground they could not be read from afar. */
const NUMERAL = 0.8;
/** How far a baseline lies below the middle of its line, in sizes (88 above it, 12 below). */
const BASELINE = 0.38;
const LEADING = 1.18;
/** What parts them at most: further apart they are no list. */
const MOST_PARTED = 1.6;
const WIDTH = SLIDE.width - 2 * MARGIN;
const [TOP, BOTTOM, GUTTER] = [200, 506, 48];
/** The rule above each row, in points, and at most how far from it, in sizes. */
const RULE = 1;
const ABOVE = 0.36;

/** A list in columns at a size: how wide its numerals and its texts are, and what is said in each row. */
interface List {
  size: number;
  hasClaims: boolean;
  indent: number;
  width: number;
  columns: { numeral: string; paragraphs: Paragraph[] }[][];
}

/** Duties as a list; their numerals hang beside what they are called, and claims stand below. */
function listAt(duties: readonly Duty[], size: number, count: number, hasClaims: boolean): List {
  const longest = Math.max(...duties.map(({ number }) => lengthOf(capitalNumeral(number))));
  const indent = size * (longest * NUMERAL + 0.5);
  const width = (WIDTH - GUTTER * (count - 1)) / count - indent;
  const length = Math.ceil(duties.length / count);
  const small = Math.round(size * CLAIM);
  const rows = duties.map(({ number, title, restatement }) => ({
    numeral: capitalNumeral(number),
    paragraphs: [
      song(balanced(title, size, width), size, { leading: LEADING }),
      ...(hasClaims && restatement
        ? [hei(wrapped(restatement.claim, small, width), small, { leading: 1.35, gap: 2 })]
        : []),
    ],
  }));
  const columns = Array.from({ length: count }, (_, i) => rows.slice(i * length, (i + 1) * length));
  return { size, hasClaims, indent, width, columns };
}

/** How high a column is without what parts its rows, in points. */
const columnHeight = (column: List['columns'][number], width: number): number =>
  column.reduce((sum, { paragraphs }) => sum + heightOf(paragraphs, width), 0);

/** What parts the rows of a list, in points: what room its highest column leaves, as long as they hang together. */
const gapOf = ({ columns, size, width }: List): number =>
  Math.min(
    size * MOST_PARTED,
    ...columns.map((column) => (BOTTOM - TOP - columnHeight(column, width)) / Math.max(column.length - 1, 1)),
  );

/** A list of one size: with claims, if they are wanted, where it stays readable; as large as it fits, its titles whole where that takes little. */
export function listOf(duties: readonly Duty[], wantsClaims: boolean): List {
  const count = duties.length > ONE_COLUMN ? 2 : 1;
  const fitting = (hasClaims: boolean): List => {
    const lists = sizes(LARGEST, 12)
      .map((size) => listAt(duties, size, count, hasClaims))
      .filter((list) => list.width > list.size * 3 && gapOf(list) >= list.size * PARTED);
    const [largest = listAt(duties, 12, count, hasClaims)] = lists;
    return lists.find((list) => list.size >= largest.size * IN_LINE && isInLines(list)) ?? largest;
  };
  const withClaims = wantsClaims ? fitting(true) : undefined;
  return withClaims && Math.round(withClaims.size * CLAIM) >= READABLE ? withClaims : fitting(false);
}

/** Whether each title stands in one line. */
const isInLines = ({ columns }: List): boolean =>
  columns.flat().every(({ paragraphs: [title] }) => !title?.text.includes('\n'));

/** A list on the slide, row after row. */
export function listed(list: List): Piece[] {
  const { columns, indent, width, size } = list;
  const gap = gapOf(list);
  const small = size * NUMERAL;
  return columns.flatMap((column, i) => {
    const x = MARGIN + i * (indent + width + GUTTER);
    let y: number = TOP;
    return column.flatMap(({ numeral, paragraphs }) => {
      const height = heightOf(paragraphs, width);
      // On the line of the title.
      const at = {
        ...{ x, width: indent - size / 2, height: size * LEADING },
        y: y + (size - small) * BASELINE,
      };
      const pieces = [
        bar(
          { x, y: y - Math.min(gap / 2, size * ABOVE) - RULE, width: indent + width, height: RULE },
          'tint',
        ),
        text(at, [song(numeral, small, { leading: (size * LEADING) / small })], {
          align: 'right',
        }),
        text({ x: x + indent, y, width, height }, paragraphs),
      ];
      y += height + gap;
      return pieces;
    });
  });
}
