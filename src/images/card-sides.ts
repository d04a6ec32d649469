import { MARK_SIZE, markPath } from '../model/section-mark.ts';
import { CARD_SIZE, type Card, type CardLayout, HEIGHT, SIDE } from './card-frame.ts';
import type { Run } from './outline.ts';

/** How large what stands on the band may be. */
const FIGURE = SIDE - 2 * 26;
const COUPLET = 68;
/** How far its characters are from one to the next, and those of a name that spans the card, in their sizes. */
const [CLOSE, WIDE] = [1.04, 1.7];
/** A name alone at the side is no couplet: it says whose the card is, and does not rival what the card says. */
const NAME = 50;

/** Characters one under the other in the middle of a side, as large as it lets them be, and as far apart, in their sizes. */
function column(text: string, middle: number, largest: number, apart = CLOSE): Run[] {
  const characters = [...text];
  const size = Math.min(largest, HEIGHT / (1 + (characters.length - 1) * CLOSE));
  const pitch = Math.min(size * apart, (HEIGHT - size) / Math.max(1, characters.length - 1));
  const height = size + (characters.length - 1) * pitch;
  return characters.map((character, i) => ({
    ...{ text: character, face: 'song', size },
    x: middle - size / 2,
    y: (CARD_SIZE.height - height) / 2 + i * pitch,
  }));
}

/** Boxes in rows, one for each duty in its order, in the square of the mark; what is unlit is a point. */
function litPath(lit: readonly boolean[]): string {
  const columns = Math.ceil(Math.sqrt(lit.length));
  const pitch = MARK_SIZE / columns;
  const top = (MARK_SIZE - Math.ceil(lit.length / columns) * pitch) / 2;
  return lit
    .map((isLit, i) => {
      const side = pitch * (isLit ? 0.8 : 0.24);
      const [column, row] = [i % columns, Math.floor(i / columns)];
      const [x, y] = [(column + 0.5) * pitch - side / 2, top + (row + 0.5) * pitch - side / 2];
      return `M${x} ${y}h${side}v${side}h${-side}z`;
    })
    .join('');
}

/** Beside the square, so that what is cut to it has the field alone: a duty's numeral, of a section the mark of the pledge, of a role the duties that concern it. */
export function bandOf({ sections, part, figure, lit }: Card): CardLayout['band'] {
  if (figure !== '') return { width: SIDE, runs: column(figure, SIDE / 2, FIGURE), marks: [] };
  if (part === undefined && !lit) return undefined;
  const mark = {
    x: (SIDE - FIGURE) / 2,
    y: (CARD_SIZE.height - FIGURE) / 2,
    scale: FIGURE / MARK_SIZE,
    path: lit ? litPath(lit) : markPath(sections, part),
  };
  return { width: SIDE, runs: [], marks: [mark] };
}

/** The lines at the sides, the first at the right; one alone is a name, which spans the card. */
export function coupletOf([right = '', left = '']: readonly string[]): Run[] {
  const middle = CARD_SIZE.width - SIDE / 2;
  if (left === '') return column(right, middle, NAME, WIDE);
  return [...column(left, SIDE / 2, COUPLET), ...column(right, middle, COUPLET)];
}
