import type { Site } from '../model/types.ts';
import { fill } from '../text/fill.ts';
import { imprintOf } from './imprint.ts';
import { type Poster, pledgeParts } from './poster-data.ts';
import { postersOf } from './posters.ts';
import type { Data, Recipe } from './types.ts';
import { typesetPicture } from './typeset.ts';
import { fitUpright, spread } from './upright.ts';

/** Pictures to send: upright on a phone's whole screen, and square as chats show several. Pixels. */
const SCREENS = {
  phone: { width: 1080, height: 1920 },
  square: { width: 1080, height: 1080 },
} as const;
type Screen = keyof typeof SCREENS;

/** The room of the words on each, in pixels: how high they may be at least and at most, which what stands below decides; how large they are to be, and at most. A section's name leaves room beside it for its mark. */
const ROOMS = {
  phone: {
    claim: { width: 936, heights: [560, 1220], least: 126, largest: 162 },
    name: { width: 560, heights: [380, 1340], least: 126, largest: 250 },
  },
  square: {
    claim: { width: 736, heights: [380, 830], least: 104, largest: 160 },
    name: { width: 560, heights: [380, 800], least: 104, largest: 210 },
  },
} as const;
const STEP = 30;
/** From one column of a claim to the next, in sizes: at least, and where there is room. What parts columns is so much more than the twentieth between characters that the eye reads down, where they begin alike above all: 有人认, 有人管. */
const PITCHES = { phone: { least: 1.34, most: 1.56 }, square: { least: 1.14, most: 1.7 } } as const;
/** And of the title, which stands upright on the square alone, in the column of the numeral: rather in two columns, as wide as that is, than small. */
const TITLE = { width: 140, heights: [180, 260, 340, 380, 420, 460, 500] };

/** The words in every height they may have; those of the whole pledge are no picture. */
function fitsOf({ words, kind }: Poster, screen: Screen): Data {
  if (kind === 'campaign') return [];
  const { width, heights, least, largest } = ROOMS[screen][kind === 'section' ? 'name' : 'claim'];
  const count = Math.floor((heights[1] - heights[0]) / STEP) + 1;
  return Array.from({ length: count }, (_, i) => {
    const height = heights[0] + i * STEP;
    const made = fitUpright(
      words,
      { width, height },
      kind === 'section' ? { largest, least } : { largest, least, pitch: PITCHES[screen].least },
    );
    return {
      height,
      claim: made ? (kind === 'section' ? made : spread(made, width, PITCHES[screen].most)) : null,
    };
  });
}

/** The title of a duty upright in every height it may have. */
const standingOf = ({ title }: Poster): Data =>
  TITLE.heights.map((height) => ({
    height,
    title: fitUpright(title, { ...TITLE, height }, { largest: 61, least: 52, pitch: 1.3 }) ?? null,
  }));

/** What `screen.typ` is set from. */
export function screenData(site: Site, poster: Poster, screen: Screen): Data {
  return {
    ...imprintOf(site),
    pledgeParts: pledgeParts(site),
    ...SCREENS[screen],
    screen,
    title: poster.name,
    edition: 'screen',
    ...{ column: TITLE.width, nameWidth: ROOMS[screen].name.width },
    poster: {
      ...poster,
      fits: fitsOf(poster, screen),
      standing: screen === 'square' && poster.kind === 'duty' ? standingOf(poster) : [],
    },
  };
}

/** Pictures of all posters, for phones and square. */
export const screenPosters = (site: Site): Recipe[] =>
  (['phone', 'square'] as const).flatMap((screen) =>
    postersOf(site).map((poster) => ({
      path: `/kit/${screen}-${poster.id}.png`,
      shelf: 'pictures' as const,
      name: fill(site.words.posters[screen], { name: poster.name }),
      use: site.words.posters[`${screen}For`],
      format: fill(site.words.posters.screenFormat, {
        width: String(SCREENS[screen].width),
        height: String(SCREENS[screen].height),
      }),
      data: screenData(site, poster, screen),
      make: (data) =>
        typesetPicture('screen.typ', data, poster.kind === 'campaign' && screen === 'phone' ? 'all' : 'one'),
    })),
  );
