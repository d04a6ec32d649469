import { clausesOf } from '../text/title-parts.ts';
import type { Poster } from './poster-data.ts';
import type { Data } from './types.ts';
import { fitUpright, spread, type Upright } from './upright.ts';

/** What `poster-part.typ` and the fits have in common. */
export const WALL = {
  /** The column of numeral, title and stamp at the left: how wide it is, and how high its numeral at most, in millimetres. */
  column: 29,
  figure: 66,
  /** A claim is 28 mm, which is read from three metres, and larger than the other it gains nothing, in points. */
  afar: 79.4,
  largest: 120,
} as const;
/** Millimetres in points, whole ones. */
const points = (mm: number): number => Math.floor((mm / 25.4) * 72);

/** Heights of the field of a wall poster, in points: every one that leaves room for its words and for the list. */
const FIELDS = Array.from({ length: 36 }, (_, i) => 540 + i * 10);
/** What of the field the claim cannot have, above and below it together, in points. */
const AROUND = 104;
/** Where the claim and the title stand on A3, in points: the page is 842 wide, and its margins 60. */
const CLAIM_WIDTH = 580;
const TITLE_WIDTH = points(WALL.column);
/** From the column of the title to the right margin, in points, and what of it stays free beside that column at least, in what is free between columns. */
const BESIDE_COLUMN = 640;
const GUTTER = 2;
/** The largest and the least title, in points: half a claim, and what it may lose to stand in one column, under the middle of its numeral. */
const TITLE = { largest: 44, one: 32, least: 18 } as const;
/** What else stands in the column of the title, in points: above it a numeral, which grows with its characters; below it the stamp. */
const besideTitle = ({ figure }: Poster): number =>
  Math.min(TITLE_WIDTH * [...figure].length, points(WALL.figure)) + 104;

/** How claims are set, and names of sections, which are larger. From one column to the next, in sizes: the gap is a little more than a fifth of a character, a quarter where the field is wide. */
const CLAIM = { largest: WALL.largest, least: WALL.afar, pitch: 1.22 } as const;
const NAME = { largest: 150, least: WALL.afar } as const;
const WIDE_PITCH = 1.28;

/** Columns spread over the width they may have. */
function spreadOut(made: Upright): Upright {
  const between = made.columns.length - 1;
  if (between < 3) return made;
  const widest = (BESIDE_COLUMN / made.size - 1 + GUTTER) / (between + GUTTER);
  return spread(made, CLAIM_WIDTH, Math.min(WIDE_PITCH, widest));
}

/** The title of a duty upright in a height, in one column where it need not be small for it. */
function titleIn(title: string, height: number): Upright | undefined {
  const titled = (width: number, least: number) =>
    fitUpright(title, { width, height }, { largest: TITLE.largest, least, pitch: 1.3 });
  const one = clausesOf(title).length === 1 ? titled(TITLE.largest, TITLE.one) : undefined;
  return one && one.size >= TITLE.one ? one : titled(TITLE_WIDTH, TITLE.least);
}

/** The words of a wall poster and its title upright, for every height its field may have; a section, whose name is the picture, has none besides. */
export const wallFits = (poster: Poster): Data =>
  FIELDS.map((field) => {
    const { words, title, kind } = poster;
    const height = field - AROUND;
    const claim = fitUpright(words, { width: CLAIM_WIDTH, height }, kind === 'section' ? NAME : CLAIM);
    return {
      ...{ field, height },
      claim: claim ? spreadOut(claim) : null,
      title: (kind === 'duty' && titleIn(title, height - besideTitle(poster))) || null,
    };
  });
