import type { Duty } from '../../model/types.ts';
import { capitalNumeral } from '../../text/numerals.ts';
import { balanced, heightOf, sizes, wrapped } from './measure.ts';
import { bar, hei, MARGIN, type Paragraph, type Piece, SLIDE, song, text } from './slide.ts';
import { lengthOf } from './speech.ts';

/** What is smaller than this, in points, is not read from the back row; claims are shown where it is left to them. */
export const READABLE = 24;
/** The size of claims, in sizes of titles. */
const CLAIM = 0.72;
/** What parts what rows say at least, in sizes. */
const PARTED = 0.45;
/** The largest text of a list, in points: a step below the name of the part; and the smallest. */
const [LARGEST, SMALLEST] = [48, 12];
/** From this size on, in points, titles rather stand in one line than larger. */
const IN_LINE = 26;
/** More duties than this stand in two columns. */
const ONE_COLUMN = 3;
/** The size of numerals, in sizes of titles: of one character, which marks the row, and of more. */
const NUMERAL = { one: 1.4, more: 1 } as const;
const LEADING = 1.18;
const WIDTH = SLIDE.width - 2 * MARGIN;
const [TOP, BOTTOM, GUTTER] = [186, 506, 48];
/** The rule above each row, in points. */
const RULE = 1;

/** A list in columns at a size: how wide its numerals and its texts are, and what is said in each row. */
interface List {
  size: number;
  /** The size of its numerals. */
  numeral: number;
  indent: number;
  width: number;
  columns: { numeral: string; paragraphs: Paragraph[] }[][];
}

/** Duties as a list; their numerals hang beside what they are called, and claims stand below. */
function listAt(duties: readonly Duty[], size: number, count: number, hasClaims: boolean): List {
  const longest = Math.max(...duties.map(({ number }) => lengthOf(capitalNumeral(number))));
  const numeral = size * (longest > 1 ? NUMERAL.more : NUMERAL.one);
  const indent = longest * numeral + size * 0.5;
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
  return { size, numeral, indent, width, columns };
}

/** How high each row is, in points: all share the height alike. */
const rowHeight = ({ columns }: List): number => (BOTTOM - TOP) / Math.max(columns[0]?.length ?? 1, 1);

/** Whether what each row says has room in it. */
const hasRoom = (list: List): boolean =>
  list.columns
    .flat()
    .every(
      ({ paragraphs }) => heightOf(paragraphs, list.width) <= rowHeight(list) - list.size * PARTED - RULE,
    );

/** Whether each title stands in one line. */
const isInLines = ({ columns }: List): boolean =>
  columns.flat().every(({ paragraphs: [title] }) => !title?.text.includes('\n'));

/** A list of one size: with claims, if they are wanted, where it stays readable; as large as it fits, its titles whole where they stay large. */
export function listOf(duties: readonly Duty[], wantsClaims: boolean): List {
  const count = duties.length > ONE_COLUMN ? 2 : 1;
  const fitting = (hasClaims: boolean): List => {
    let largest: List | undefined;
    for (const size of sizes(LARGEST, SMALLEST)) {
      if (largest && size < IN_LINE) break;
      const list = listAt(duties, size, count, hasClaims);
      if (list.width <= size * 3 || !hasRoom(list)) continue;
      if (size >= IN_LINE && isInLines(list)) return list;
      largest ??= list;
    }
    return largest ?? listAt(duties, SMALLEST, count, hasClaims);
  };
  const withClaims = wantsClaims ? fitting(true) : undefined;
  return withClaims && Math.round(withClaims.size * CLAIM) >= READABLE ? withClaims : fitting(false);
}

/** A list on the slide: rows as high as each other, under rules, and what they say in their middle. */
export function listed(list: List): Piece[] {
  const { columns, indent, width, size, numeral: large } = list;
  const height = rowHeight(list);
  return columns.flatMap((column, i) => {
    const x = MARGIN + i * (indent + width + GUTTER);
    return column.flatMap(({ numeral, paragraphs }, row) => {
      const y = TOP + row * height;
      const at = { y: y + RULE, height: height - RULE };
      return [
        bar({ x, y, width: indent + width, height: RULE }, 'tint'),
        text({ ...at, x, width: indent - size / 2 }, [song(numeral, large, { leading: LEADING })], {
          anchor: 'middle',
        }),
        text({ ...at, x: x + indent, width }, paragraphs, { anchor: 'middle' }),
      ];
    });
  });
}
