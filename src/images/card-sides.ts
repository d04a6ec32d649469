import { MARK_SIZE, markPath } from '../model/section-mark.ts';
import { CARD_SIZE, type Card, type CardLayout, HEIGHT, MARGIN, SIDE } from './card-frame.ts';
import type { Run } from './outline.ts';

/** How large what stands on the band may be. */
const FIGURE = SIDE - 2 * 26;
const COUPLET = 68;
/** How far its characters are from one to the next, in their sizes. */
const CLOSE = 1.04;
/** A name alone at the side is no couplet: it says whose the card is, and does not rival what the card says. */
const NAME = 50;
/** What a strip keeps off its name, at its sides and below. */
const AROUND = 24;

/** Characters one under the other in the middle of a side, as large as it lets them be, from a height down or in the middle of it. */
function column(text: string, middle: number, largest: number, top?: number): Run[] {
  const characters = [...text];
  const size = Math.min(largest, HEIGHT / (1 + (characters.length - 1) * CLOSE));
  const height = size * (1 + (characters.length - 1) * CLOSE);
  return characters.map((character, i) => ({
    ...{ text: character, face: 'song', size },
    x: middle - size / 2,
    y: (top ?? (CARD_SIZE.height - height) / 2) + i * size * CLOSE,
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
export function bandOf({ sections, part, figure, lit }: Card): CardLayout['paper'] | undefined {
  const areas = [{ x: 0, y: 0, width: SIDE, height: CARD_SIZE.height }];
  if (figure !== '') return { areas, runs: column(figure, SIDE / 2, FIGURE), marks: [] };
  if (part === undefined && !lit) return undefined;
  const mark = {
    x: (SIDE - FIGURE) / 2,
    y: (CARD_SIZE.height - FIGURE) / 2,
    scale: FIGURE / MARK_SIZE,
    path: lit ? litPath(lit) : markPath(sections, part),
  };
  return { areas, runs: [], marks: [mark] };
}

/** The middle of what is right of the square. */
const RIGHT = CARD_SIZE.width - SIDE / 2;

/** The lines at the sides, the first at the right; one alone stands on a strip. */
export const coupletOf = ([right = '', left = '']: readonly string[]): Run[] =>
  left === '' ? [] : [...column(left, SIDE / 2, COUPLET), ...column(right, RIGHT, COUPLET)];

/** A name alone, on a strip of paper that hangs from the upper edge, as the title on the cover of a book. */
export function stripOf([name = '', ...others]: readonly string[]): CardLayout['paper'] | undefined {
  if (name === '' || others.length > 0) return undefined;
  const runs = column(name, RIGHT, NAME, MARGIN);
  const [{ size } = { size: 0 }, last] = [runs[0], runs.at(-1)];
  const width = size + 2 * AROUND;
  const height = (last?.y ?? 0) + size + AROUND * 1.5;
  return { areas: [{ x: RIGHT - width / 2, y: 0, width, height }], runs, marks: [] };
}
