import sharp from 'sharp';
import type { Site } from '../model/types.ts';
import { madeOf, recipesOf } from './catalogue.ts';
import type { Recipe } from './types.ts';
import { firstPage } from './typeset.ts';

/** A small picture of a file of the kit, as the page of downloads shows it. */
interface Preview {
  /** Its address from the root: `/kit/preview-booklet.png`. */
  src: string;
  width: number;
  height: number;
  /** The file it is of. */
  recipe: Recipe;
}

/** How large pictures are, in pixels: twice what a page shows on wide windows, whose screens are seldom finer. */
const SIZES = {
  sheet: { width: 420, height: 594 },
  slide: { width: 960, height: 540 },
  phone: { width: 270, height: 480 },
  square: { width: 300, height: 300 },
} as const;
/** Colours: of 32 small type has no seams, for a third of the bytes of all. */
const COLOURS = 32;

/** What is shown, by the names of files: the whole pledge, and of duties the first of each section. */
function shownOf({ groups }: Site): [file: string, size: keyof typeof SIZES][] {
  const firsts = groups.flatMap(({ duties }) => duties.find(({ restatement }) => restatement)?.number ?? []);
  return [
    ['poster-all.pdf', 'sheet'],
    ...firsts.slice(0, 3).map((number): [string, 'sheet'] => [`poster-duty-${number}.pdf`, 'sheet']),
    ['slides-10.pdf', 'slide'],
    ['phone-all.png', 'phone'],
    [`square-duty-${firsts.at(-1)}.png`, 'square'],
    ['booklet.pdf', 'sheet'],
    ['roles.pdf', 'sheet'],
  ];
}

/** The pictures of what the page of downloads offers first; none of a file that is not made. */
export function previewsOf(site: Site): Preview[] {
  const recipes = recipesOf(site);
  return shownOf(site).flatMap(([file, size]) => {
    const recipe = recipes.find(({ path }) => path === `/kit/${file}`);
    return recipe ? [{ src: `/kit/preview-${file.replace(/\.\w+$/, '')}.png`, ...SIZES[size], recipe }] : [];
  });
}

/** All that is made into `/kit/`: the files, and the pictures of some. */
export const kitFiles = (site: Site): Recipe[] => [
  ...recipesOf(site),
  ...previewsOf(site).map(previewRecipe),
];

/** How a preview is made, of the file it is of; kept between builds as the files are. */
export function previewRecipe({ src, width, height, recipe }: Preview): Recipe {
  return {
    ...recipe,
    path: src,
    data: { of: recipe.data, width, height },
    make: async () => {
      const whole = await madeOf(recipe);
      const picture = recipe.path.endsWith('.pdf')
        ? sharp(Buffer.from(firstPage(whole, { width, height })), { density: 72 })
        : sharp(whole).resize(width, height);
      return new Uint8Array(
        await picture
          .png({ palette: true, colours: COLOURS, dither: 0, compressionLevel: 9, effort: 7 })
          .toBuffer(),
      );
    },
  };
}
