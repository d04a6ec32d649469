import type { Duty } from '../../model/types.ts';
import { capitalNumeral } from '../../text/numerals.ts';
import { balanced, heightOf, sizes, wrapped } from './measure.ts';
import { hei, type Paragraph, type Piece, type Place, song, text } from './slide.ts';
import { lengthOf } from './speech.ts';

/** What is smaller than this, in points, is not read from the back row; claims are shown where it is left to them. */
export const READABLE = 24;
/** The size of claims, in sizes of titles. */
const CLAIM = 0.72;
/** What parts what rows say at least, in sizes. */
const PARTED = 0.28;
/** The largest text of a list, in points: a step below the name of the part; and the smallest. */
const [LARGEST, SMALLEST] = [48, 12];
/** How much of the size is given up, as a share, for titles that stand in one line. */
const IN_LINE = 0.85;
/** As many duties stand in one column; more in two. */
const IN_ONE = 7;
const LEADING = 1.18;
const GUTTER = 48;

/** A list in columns at a size: its place, how wide its numerals and its texts are, and what is said in each row. */
interface List {
  field: Place;
  size: number;
  indent: number;
  width: number;
  columns: { numeral: string; paragraphs: Paragraph[] }[][];
}

/** Duties as a list; their numerals hang beside what they are called, and claims stand below. */
function listAt(duties: readonly Duty[], field: Place, size: number, hasClaims: boolean): List {
  const count = duties.length <= IN_ONE ? 1 : 2;
  const longest = Math.max(...duties.map(({ number }) => lengthOf(capitalNumeral(number))));
  const indent = (longest + 0.5) * size;
  const width = (field.width - GUTTER * (count - 1)) / count - indent;
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
  return { field, size, indent, width, columns };
}

/** How high each row is, in points: all share the height alike. */
const rowHeight = ({ field, columns }: List): number => field.height / Math.max(columns[0]?.length ?? 1, 1);

/** Whether what each row says has room in it. */
const hasRoom = (list: List): boolean =>
  list.columns
    .flat()
    .every(({ paragraphs }) => heightOf(paragraphs, list.width) <= rowHeight(list) - list.size * PARTED);

/** Whether each title stands in one line. */
const isInLines = ({ columns }: List): boolean =>
  columns.flat().every(({ paragraphs: [title] }) => !title?.text.includes('\n'));

/** A list of one size: with claims, if they are wanted, where it stays readable; as large as it fits, but for what titles in one line are worth. */
export function listOf(duties: readonly Duty[], field: Place, wantsClaims: boolean): List {
  const fitting = (hasClaims: boolean): List => {
    const fits = sizes(LARGEST, SMALLEST)
      .map((size) => listAt(duties, field, size, hasClaims))
      .filter((list) => list.width > list.size * 3 && hasRoom(list));
    const [largest = listAt(duties, field, SMALLEST, hasClaims)] = fits;
    return fits.find((list) => isInLines(list) && list.size >= largest.size * IN_LINE) ?? largest;
  };
  const withClaims = wantsClaims ? fitting(true) : undefined;
  return withClaims && Math.round(withClaims.size * CLAIM) >= READABLE ? withClaims : fitting(false);
}

/** From one row to the next at most: the height of a row, and so many sizes. */
const AIR = 1.6;

/** A list on the slide: rows at even distances from the top of its field to its foot; few stand together at the top. */
export function listed(list: List): Piece[] {
  const { field, columns, indent, width, size } = list;
  const tallest = Math.max(...columns.flat().map(({ paragraphs }) => heightOf(paragraphs, width)));
  const most = Math.max((columns[0]?.length ?? 1) - 1, 1);
  const pitch = Math.min((field.height - tallest) / most, tallest + size * AIR);
  return columns.flatMap((column, i) => {
    const x = field.x + i * (indent + width + GUTTER);
    return column.flatMap(({ numeral, paragraphs }, row) => {
      const high = heightOf(paragraphs, width);
      const y = field.y + row * pitch;
      return [
        text({ x, y, width: indent - size / 2, height: size * LEADING }, [
          song(numeral, size, { leading: LEADING, colour: 'quiet' }),
        ]),
        text({ x: x + indent, y, width, height: high }, paragraphs),
      ];
    });
  });
}
