import { fitUpright, spreadDown, type Upright } from '../upright.ts';
import { BESIDE_DISPLAY, stampSquare } from './head.ts';
import { FOOT, MARGIN, type Piece, type Place, RIGHT, song, text } from './slide.ts';

/** Where what stands upright begins, in points, and what parts it from what is below it and beside it. */
const [TOP, BELOW, BESIDE] = [46, 34, 44];
/** The least side of the stamp, in points, and what parts it at least from the character above it, in sizes. */
const [SQUARE, CLEAR] = [62, 1 / 3];
/** The room of a title, and its size, in points: of 960 a tenth is read first from the back row. */
const TITLE = { width: 230, largest: 95, least: 30 } as const;
/** From one column to the next, in sizes: two fifths of a character between columns, a twentieth between characters, so that the eye reads down. */
const PITCH = 1.42;
/** From one character to the next at most, in sizes, for the name to run to the foot of what stands beside it. */
const DOWN = 1.28;

const widthOf = ({ size, pitch, columns }: Upright): number => size * (1 + (columns.length - 1) * pitch);

/** Heights that differ by less are the same. */
const ROUNDING = 1e-9;

/** Where the stamp stands below a column that is short enough: its side, and its right edge; nowhere where none is. */
function pocketOf(title: Upright): { side: number; right: number } | undefined {
  const side = Math.max(SQUARE, title.size * BESIDE_DISPLAY.side);
  const isShort = (column: Upright['columns'][number]) =>
    title.high - column.reduce((sum, { takes }) => sum + takes, 0) >= 1 - ROUNDING;
  const at = title.columns.findIndex(isShort);
  if (at < 0 || side > title.size * (1 - CLEAR)) return undefined;
  const edge = RIGHT - at * title.pitch * title.size;
  return { side, right: edge - (title.size - side) / 2 };
}

/** A title in columns at the right margin, if it is no smaller than is read from afar: as high as the slide where one of its columns has room for the stamp. @param width of its room, in points */
export function uprightTitleOf(title: string, width: number = TITLE.width): Upright | undefined {
  const made = (below: number) => {
    const height = FOOT - TOP - below;
    const largest = Math.min(width, TITLE.largest);
    const fit = fitUpright(title, { width, height }, { ...TITLE, largest, pitch: PITCH });
    return fit && spreadDown(fit, height, DOWN);
  };
  const whole = made(0);
  const best = whole && pocketOf(whole) ? whole : made(SQUARE + BELOW);
  return best && best.size >= TITLE.least ? best : undefined;
}

/** What a slide says beside a title that stands, from the left margin. */
export function besideOf(title: Upright): Place {
  const width = RIGHT - MARGIN - BESIDE - Math.max(widthOf(title), SQUARE);
  return { x: MARGIN, y: TOP, width, height: FOOT - TOP };
}

/** A title that stands at the right margin, as on the posters of walls, and the stamp: one more character of a short column, or below it, as a seal. */
export function uprightTitle(title: Upright, whose: string): Piece[] {
  const { size, pitch, columns, high } = title;
  const words = columns.map((cells) => cells.map((cell) => cell.text).join('')).join('\n');
  const width = widthOf(title);
  const at = { x: RIGHT - width, y: TOP, width, height: size * high };
  const pocket = pocketOf(title);
  const [side, corner] = pocket
    ? [pocket.side, { right: pocket.right, foot: TOP + size * high }]
    : [SQUARE, { right: RIGHT, foot: FOOT }];
  return [
    text(at, [song(words, size, { leading: pitch })], { isTitle: true, upright: title }),
    ...stampSquare(whose, side, corner),
  ];
}
