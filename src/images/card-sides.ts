import { MARK_SIZE, markPath } from '../model/section-mark.ts';
import { CARD_SIZE, type Card, type CardLayout, HEIGHT, SIDE } from './card-frame.ts';
import type { Run } from './outline.ts';

/** How large what stands on the band may be. */
const FIGURE = SIDE - 2 * 26;
const COUPLET = 68;
/** How far its characters are from one to the next, in their sizes. */
const CLOSE = 1.04;
/** A name alone at the side is no couplet: it says whose the card is, and does not rival what the card says. */
const NAME = 64;
/** How wide a strip is. */
const STRIP = 148;
/** How far the bars of sections are apart, in what one has. */
const APART = 0.9;

/** Characters one under the other in the middle of a side, as large as it lets them be. */
function column(text: string, middle: number, largest: number): Run[] {
  const characters = [...text];
  const size = Math.min(largest, HEIGHT / (1 + (characters.length - 1) * CLOSE));
  const height = size * (1 + (characters.length - 1) * CLOSE);
  return characters.map((character, i) => ({
    ...{ text: character, face: 'song', size },
    x: middle - size / 2,
    y: (CARD_SIZE.height - height) / 2 + i * size * CLOSE,
  }));
}

/** The duties as bars from top to bottom, its sections apart, as the heads of pages have them side by side: what concerns whom the card is for is thick. In a frame as wide as the mark. */
function litPath(lit: readonly boolean[][]): string {
  const height = (HEIGHT / FIGURE) * MARK_SIZE;
  const count = lit.flat().length + (lit.length - 1) * APART;
  const pitch = Math.min(height / count, MARK_SIZE / 4);
  let y = (MARK_SIZE - (count - APART) * pitch) / 2 - pitch * APART;
  return lit
    .map((section) => {
      y += pitch * APART;
      return section
        .map((isLit) => {
          const thick = pitch * (isLit ? 0.66 : 0.14);
          const bar = `M0 ${y + (pitch - thick) / 2}h${MARK_SIZE}v${thick}h${-MARK_SIZE}z`;
          y += pitch;
          return bar;
        })
        .join('');
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

/** A name alone, on a strip of paper at the right edge, as the title on the cover of a thread-bound book. */
export function stripOf([name = '', ...others]: readonly string[]): CardLayout['paper'] | undefined {
  if (name === '' || others.length > 0) return undefined;
  const x = CARD_SIZE.width - STRIP;
  return {
    areas: [{ x, y: 0, width: STRIP, height: CARD_SIZE.height }],
    runs: column(name, x + STRIP / 2, NAME),
    marks: [],
  };
}
