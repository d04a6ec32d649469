import type { Poster } from './poster-data.ts';
import type { Data } from './types.ts';
import { fitUpright, TRACKING, type Upright } from './upright.ts';

/** Heights of the field of a wall poster, in points: every one that leaves room for its words and for the list. */
const FIELDS = Array.from({ length: 18 }, (_, i) => 540 + i * 20);
/** What of the field the claim cannot have, above and below it together, in points. */
const AROUND = 113;
/** Where the claim and the title stand on A3, in points: the page is 842 wide, and its margins 60. */
const CLAIM_WIDTH = 556;
/** From the column of the title to the right margin, in points, and what of it stays free beside that column at least, in what is free between columns. */
const BESIDE_COLUMN = 627;
const GUTTER = 2;
const TITLE_WIDTH = 96;
/** What else stands in the column of the title, in points: above it the mark or a numeral, which grows with its characters, and the number; below it the stamp. */
const besideTitle = ({ figure }: Poster): number =>
  figure === '' ? 370 : Math.min(82 * [...figure].length, 187) + 140;
/** 28 mm, which is read from three metres. */
const READ_FROM_AFAR = 79.4;

/** From one column to the next, in what is from one character to the next: a quarter more at least, more than half where the field is wide. */
const PITCHES = { least: 1.25 * TRACKING, most: 1.6 * TRACKING };

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
        ...{ largest: kind === 'section' ? 200 : 150, least: READ_FROM_AFAR },
        pitch: kind === 'section' ? 1.16 : PITCHES.least,
      },
    );
    const beside = { width: TITLE_WIDTH, height: height - besideTitle(poster) };
    return {
      field,
      claim: spread(claim),
      title: fitUpright(title, beside, { largest: 40, least: 20, pitch: 1.3 }) ?? null,
    };
  });
