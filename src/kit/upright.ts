import type { Frame } from '../images/fit.ts';
import { loadFace } from '../images/fonts.ts';
import { columnsOf } from './columns.ts';

/** One square of an upright column, or half of one: what stands in it, how far it is moved, how much of the column it takes; in sizes. */
interface Cell {
  readonly [key: string]: string | number;
  text: string;
  x: number;
  y: number;
  takes: number;
}

/** A text in columns, from the right to the left, and its size. */
export interface Upright {
  readonly [key: string]: number | readonly (readonly Cell[])[];
  /** In the units of the frame. */
  size: number;
  /** From one column to the next, in sizes. */
  pitch: number;
  columns: Cell[][];
  /** How high the longest is, in sizes. */
  high: number;
  /** How much is amiss with the columns: 0 where each is a clause. */
  cost: number;
}

/** Marks that columns of display type do not end with: the end of the column says as much. */
const SILENT = /[，、；：。,;]+$/u;
/** What encloses has forms for columns (GB/T 15834—2011, 5.2). */
const turned: Record<string, string> = {
  ...{ '“': '﹃', '”': '﹄', '‘': '﹁', '’': '﹂', '「': '﹁', '」': '﹂', '『': '﹃', '』': '﹄' },
  ...{ '《': '︽', '》': '︾', '〈': '︿', '〉': '﹀', '（': '︵', '）': '︶' },
};
const ENCLOSES = new Set(Object.values(turned));
/** Han characters, marks that may stand in columns, and numbers of one or two digits, which stand in one square; letters would lie down. */
const FITS = /^(?:\p{Script=Han}|[，、；：。！？“”‘’「」『』《》〈〉（）·]|(?<!\d)\d{1,2}(?!\d))+$/u;
const PIECES = /\d{1,2}|./gu;
/** From one square of a column to the next: display type stands a little apart. */
const TRACKING = 1.05;
/** How much of its size a claim gives up for columns that end at clauses, and how much where it would become too small. */
const WORTHS = [0.3, 0.15, 0.03];

/** A column hangs out that is longer than so many of the next: a hole stands beside it. What it costs is its share beyond that, so many times. */
const HANGING = { from: 1.4, cost: 3 };
/** Shares of the height in which columns are tried, for those that do not hang out. */
const HEIGHTS = [1, 0.85, 0.7, 0.55];

/** Whether a text can stand upright. */
export const standsUpright = (text: string): boolean => FITS.test(text);

/** Where the ink of a character lies in its square, from the top left, in sizes. */
export function inkOf(text: string): { left: number; right: number; top: number; bottom: number } {
  const { font } = loadFace('song');
  const { bbox } = font.glyphForCodePoint(text.codePointAt(0) ?? 0);
  const [em, baseline] = [font.unitsPerEm, 0.88];
  return {
    ...{ left: bbox.minX / em, right: bbox.maxX / em },
    ...{ top: baseline - bbox.maxY / em, bottom: baseline - bbox.minY / em },
  };
}

function cellOf(given: string): Cell {
  const text = turned[given] ?? given;
  if (!/\p{P}/u.test(text)) return { text, x: 0, y: 0, takes: TRACKING };
  const ink = inkOf(text);
  // What encloses takes the half of its square that has the ink.
  if (ENCLOSES.has(text)) return { text, x: 0, y: ink.top > 0.4 ? -0.5 : 0, takes: 0.55 };
  const middle = 0.5 - (ink.left + ink.right) / 2;
  if (/[！？]/u.test(text)) return { text, x: middle, y: 0, takes: TRACKING };
  if (text === '·') return { text, x: middle, y: -0.25, takes: 0.5 };
  // Below the character and to its right (GB/T 15834—2011, 5.2.1).
  return { text, x: 0.62 - ink.left, y: 0.02 - ink.top, takes: 0.5 };
}

/** The cells of a column. */
const cellsOf = (column: string): Cell[] => (column.replace(SILENT, '').match(PIECES) ?? []).map(cellOf);

const lengthOf = (column: string): number =>
  Math.max(1, cellsOf(column).reduce((sum, { takes }) => sum + takes, 0) - (TRACKING - 1));

/** What columns cost of which one hangs out of the others. */
function hangingCost(lines: readonly string[]): number {
  const [longest = 1, next] = lines.map(lengthOf).sort((a, b) => b - a);
  return lines.length < 3 || next === undefined
    ? 0
    : HANGING.cost * Math.max(0, longest / next - HANGING.from);
}

/** Columns spread over a height, all characters at one distance, so far as they are still read down. @param most from one character to the next, in sizes */
export function spreadDown(made: Upright, height: number, most: number): Upright {
  const count = Math.max(...made.columns.map(({ length }) => length));
  const more = Math.min(most - TRACKING, (height / made.size - made.high) / Math.max(1, count - 1));
  if (more <= 0) return made;
  const columns = made.columns.map((cells) => cells.map((cell) => ({ ...cell, takes: cell.takes + more })));
  return { ...made, columns, high: made.high + more * (count - 1) };
}

/** Columns spread over a width, so far as they are still read as one text. @param most from one to the next, in sizes */
export const spread = (made: Upright, width: number, most: number): Upright => {
  const wide = (width / made.size - 1) / Math.max(1, made.columns.length - 1);
  return { ...made, pitch: Math.max(made.pitch, Math.min(most, wide)) };
};

/**
 * A text in upright columns that end at clauses, as large as its frame lets it be.
 * @param frame its room, in any unit of which one is small
 * @param least the size it is not to fall below for better columns
 * @returns `undefined` of a text with letters or long numbers, which does not stand upright, and where there is no room
 */
export function fitUpright(
  text: string,
  frame: Frame,
  { largest, least, pitch = 1.16 }: { largest: number; least: number; pitch?: number },
): Upright | undefined {
  if (!standsUpright(text)) return undefined;
  const columns = columnsOf(text, lengthOf);
  let best: { size: number; lines: string[]; cost: number } | undefined;
  for (const worth of WORTHS) {
    let score = Number.NEGATIVE_INFINITY;
    const before = best?.size ?? 0;
    for (let size = largest; size >= 1 && Math.log(size) > score; size--) {
      const most = Math.floor((frame.width / size - 1) / pitch + 1);
      for (const share of HEIGHTS) {
        const made = columns((frame.height / size) * share, most);
        if (!made) break;
        const hanging = hangingCost(made.lines);
        const reached = Math.log(size) - worth * (made.cost + hanging);
        if (reached > score) {
          score = reached;
          if (size > before) best = { size, ...made };
        }
        if (hanging === 0) break;
      }
    }
    if (best && best.size >= least) break;
  }
  return (
    best && {
      ...{ size: best.size, pitch, cost: best.cost },
      columns: best.lines.map(cellsOf),
      high: Math.max(...best.lines.map(lengthOf)),
    }
  );
}
