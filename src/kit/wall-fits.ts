import { clausesOf } from '../text/title-parts.ts';
import type { Poster } from './poster-data.ts';
import type { Data } from './types.ts';
import { fitUpright, type Upright } from './upright.ts';

/** Heights of the field of a wall poster, in points: every one that leaves room for its words and for the list. */
const FIELDS = Array.from({ length: 36 }, (_, i) => 540 + i * 10);
/** What of the field the claim cannot have, above and below it together, in points. */
const AROUND = 104;
/** Where the claim and the title stand on A3, in points: the page is 842 wide, and its margins 60. */
const CLAIM_WIDTH = 580;
/** From the column of the title to the right margin, in points, and what of it stays free beside that column at least, in what is free between columns. */
const BESIDE_COLUMN = 640;
const GUTTER = 2;
const TITLE_WIDTH = 82;
/** The largest and the least title, in points: 12 mm, and what it may lose to stand in one column, under the middle of its numeral. */
const TITLE = { largest: 34, one: 26, least: 18 } as const;
/** What else stands in the column of the title, in points: above it a numeral, which grows with its characters; below it the stamp. */
const besideTitle = ({ figure }: Poster): number => Math.min(82 * [...figure].length, 187) + 88;
/** 28 mm, which is read from three metres. */
const READ_FROM_AFAR = 79.4;

/** From one column to the next, in sizes: the gap is a little more than a fifth of a character, a third where the field is wide. */
const PITCHES = { least: 1.22, most: 1.34 };

/** Columns spread over the width they may have, so far as they are still read as one text. */
function spread(made: Upright | undefined): Upright | null {
  if (!made) return null;
  const between = made.columns.length - 1;
  if (between < 3) return made;
  const widest = (BESIDE_COLUMN / made.size - 1 + GUTTER) / (between + GUTTER);
  const wide = Math.min((CLAIM_WIDTH / made.size - 1) / between, widest);
  return { ...made, pitch: Math.min(PITCHES.most, Math.max(made.pitch, wide)) };
}

/** The words of a wall poster and its title upright, for every height its field may have. */
export const wallFits = (poster: Poster): Data =>
  FIELDS.map((field) => {
    const { words, title, kind } = poster;
    const height = field - AROUND;
    const claim = fitUpright(
      words,
      { width: CLAIM_WIDTH, height },
      {
        ...{ largest: kind === 'section' ? 150 : 120, least: READ_FROM_AFAR },
        pitch: kind === 'section' ? 1.16 : PITCHES.least,
      },
    );
    const beside = height - besideTitle(poster);
    const titled = (width: number, least: number) =>
      fitUpright(title, { width, height: beside }, { largest: TITLE.largest, least, pitch: 1.3 });
    const one = clausesOf(title).length === 1 ? titled(TITLE.largest, TITLE.one) : undefined;
    return {
      field,
      claim: spread(claim),
      title: (one && one.size >= TITLE.one ? one : titled(TITLE_WIDTH, TITLE.least)) ?? null,
    };
  });
