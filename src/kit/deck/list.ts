import type { Duty } from '../../model/types.ts';
import { capitalNumeral } from '../../text/numerals.ts';
import { heightOf, sizes, wrapped } from './measure.ts';
import { hei, MARGIN, type Paragraph, type Piece, SLIDE, song, text } from './slide.ts';
import { lengthOf } from './speech.ts';

/** A list is read from the back row at this size, in points; claims are shown where they leave it this. */
const READABLE = 24;
/** What parts the rows of a list at least, in sizes. */
const PARTED = 0.3;
/** A second column has to make a list this much larger. */
const WORTH = 1.15;
const WIDTH = SLIDE.width - 2 * MARGIN;
const [TOP, BOTTOM, GUTTER] = [184, 506, 36];

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
  const indent = size * (longest + 0.5);
  const width = (WIDTH - GUTTER * (count - 1)) / count - indent;
  const length = Math.ceil(duties.length / count);
  const small = Math.round(size * 0.72);
  const rows = duties.map(({ number, title, restatement }) => ({
    numeral: capitalNumeral(number),
    paragraphs: [
      song(wrapped(title, size, width), size),
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
    size * 1.6,
    ...columns.map((column) => (BOTTOM - TOP - columnHeight(column, width)) / Math.max(column.length - 1, 1)),
  );

/** A list of one size: with claims, if they are wanted, where it stays readable; in one column where it can; as large as it fits. */
export function listOf(duties: readonly Duty[], wantsClaims: boolean): List {
  const candidates = (wantsClaims ? [true, false] : [false]).flatMap((hasClaims) =>
    [1, 2].map((count) => {
      const lists = sizes(46, 12).map((size) => listAt(duties, size, count, hasClaims));
      const found = lists.find((list) => list.width > list.size * 3 && gapOf(list) >= list.size * PARTED);
      return found ?? listAt(duties, 12, count, hasClaims);
    }),
  );
  const readable = candidates.filter(({ size, hasClaims }) => hasClaims && size >= READABLE);
  const among = readable.length > 0 ? readable : candidates.filter(({ hasClaims }) => !hasClaims);
  return among.reduce((best, each) => (each.size > best.size * WORTH ? each : best));
}

/** A list on the slide, row after row. */
export function listed(list: List): Piece[] {
  const { columns, indent, width, size } = list;
  const gap = gapOf(list);
  return columns.flatMap((column, i) => {
    const x = MARGIN + i * (indent + width + GUTTER);
    let y: number = TOP;
    return column.flatMap(({ numeral, paragraphs }) => {
      const height = heightOf(paragraphs, width);
      const pieces = [
        text({ x, y, width: indent - size / 2, height: size * 1.25 }, [song(numeral, size)], {
          align: 'right',
        }),
        text({ x: x + indent, y, width, height }, paragraphs),
      ];
      y += height + gap;
      return pieces;
    });
  });
}
