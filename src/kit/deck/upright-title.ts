import { markInk } from '../../model/section-mark.ts';
import { fitUpright, type Upright } from '../upright.ts';
import { stampSquare } from './head.ts';
import { FOOT, footMark, MARGIN, type Piece, type Place, RIGHT, song, text } from './slide.ts';

/** Where what stands upright begins, in points, and what parts it from what is below it and beside it. */
const [TOP, BELOW, BESIDE] = [46, 30, 44];
/** The side of the stamp below it, and the height of the mark. */
const SQUARE = 66;
/** The room of a title, and its size, in points: of 960 a tenth is read first from the back row. */
const TITLE = { width: 212, largest: 87, least: 30 } as const;
/** From one column to the next, in sizes: two fifths of a character between columns, a twentieth between characters, so that the eye reads down. */
const PITCH = 1.42;

/** A title in columns at the right margin, if it is no smaller than is read from afar. */
export function uprightTitleOf(title: string): Upright | undefined {
  const frame = { width: TITLE.width, height: FOOT - SQUARE - BELOW - TOP };
  const made = fitUpright(title, frame, { ...TITLE, pitch: PITCH });
  return made && made.size >= TITLE.least ? made : undefined;
}

const widthOf = ({ size, pitch, columns }: Upright): number => size * (1 + (columns.length - 1) * pitch);

/** What a slide says beside a title that stands, from the left margin. @param hasMark whether the mark stands below, beside the stamp */
export function besideOf(title: Upright, hasMark: boolean): Place {
  const below = hasMark ? 2 * SQUARE + BELOW : SQUARE;
  const width = RIGHT - MARGIN - BESIDE - Math.max(widthOf(title), below);
  return { x: MARGIN, y: TOP, width, height: FOOT - TOP };
}

/** A title that stands at the right margin, as on the posters of walls, and below it, as a seal, whose words the slide has. */
export function uprightTitle(title: Upright, whose: string): Piece[] {
  const { size, pitch, columns, high } = title;
  const words = columns.map((cells) => cells.map((cell) => cell.text).join('')).join('\n');
  const width = widthOf(title);
  const at = { x: RIGHT - width, y: TOP, width, height: size * high };
  return [
    text(at, [song(words, size, { leading: pitch })], { isTitle: true, upright: title }),
    ...stampSquare(whose, SQUARE, { right: RIGHT, foot: FOOT }),
  ];
}

/** The mark beside the stamp, from the outer edge of the title where that is wider. */
export function markBelow(title: Upright, count: number, place?: number): Piece[] {
  const ink = markInk(count);
  const width = (SQUARE / ink.height) * ink.width;
  const x = RIGHT - Math.max(widthOf(title), SQUARE + BELOW + width);
  return footMark(count, place, { x, width });
}
