import type { Site } from '../model/types.ts';
import { fill } from '../text/fill.ts';
import { imprintOf } from './imprint.ts';
import type { Poster } from './poster-data.ts';
import { postersOf } from './posters.ts';
import type { Data, Recipe } from './types.ts';
import { typesetPicture } from './typeset.ts';
import { fitUpright } from './upright.ts';

/** Pictures to send: upright on a phone's whole screen, and square as chats show several. Pixels. */
const SCREENS = {
  phone: { width: 1080, height: 1920 },
  square: { width: 1080, height: 1080 },
} as const;
type Screen = keyof typeof SCREENS;

/** The room of the words on each, in pixels: how high they may be at least and at most, which what stands below decides; how large they are to be, and at most. A section's name leaves room beside it for its mark. */
const ROOMS = {
  phone: {
    claim: { width: 900, heights: [560, 1220], least: 126, largest: 176 },
    name: { width: 560, heights: [380, 1340], least: 126, largest: 250 },
  },
  square: {
    claim: { width: 700, heights: [380, 800], least: 104, largest: 160 },
    name: { width: 560, heights: [380, 800], least: 104, largest: 210 },
  },
} as const;
const STEP = 30;
/** And of the title, which stands upright on the square alone. */
const TITLE = { width: 150, heights: [180, 260, 340, 420, 500] };

/** The words in every height they may have. */
function fitsOf({ words, kind }: Poster, screen: Screen): Data {
  const { width, heights, least, largest } = ROOMS[screen][kind === 'section' ? 'name' : 'claim'];
  const count = Math.floor((heights[1] - heights[0]) / STEP) + 1;
  return Array.from({ length: count }, (_, i) => {
    const height = heights[0] + i * STEP;
    return { height, claim: fitUpright(words, { width, height }, { largest, least }) ?? null };
  });
}

/** What `screen.typ` is set from. */
export function screenData(site: Site, poster: Poster, screen: Screen): Data {
  return {
    ...imprintOf(site),
    ...SCREENS[screen],
    screen,
    title: poster.name,
    published: fill(site.words.posters.published, { when: site.campaign.when }),
    scan: site.words.posters.scan,
    edition: 'screen',
    poster: {
      ...poster,
      fits: fitsOf(poster, screen),
      standing: TITLE.heights.map((height) => ({
        height,
        title: fitUpright(poster.title, { ...TITLE, height }, { largest: 42, least: 28, pitch: 1.3 }) ?? null,
      })),
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
