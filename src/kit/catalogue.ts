import { isPreview } from '../model/preview.ts';
import type { Site } from '../model/types.ts';
import { kept } from '../support/kept.ts';
import { oncePer } from '../support/remember.ts';
import { booklets } from './booklets.ts';
import { decks } from './decks.ts';
import { wallPosters } from './posters.ts';
import { roleSheets } from './role-sheets.ts';
import { screenPosters } from './screen-posters.ts';
import { signOffSheets } from './sign-off.ts';
import { tables } from './tables/tables.ts';
import type { Recipe, Shelf } from './types.ts';

/** What is made, in the order in which it is offered. */
const shelves: ((site: Site) => Recipe[])[] = [
  wallPosters,
  screenPosters,
  decks,
  roleSheets,
  signOffSheets,
  booklets,
  tables,
];

/** What is listed of a site: several pages ask, and each layout is measured. */
const listed = oncePer((site: Site): readonly Recipe[] => shelves.flatMap((shelf) => shelf(site)));

/**
 * Every file of the kit that this build makes: none where it was asked to leave them out (`--no-kit`), of a preview, which
 * nobody is to hand on, and of a pledge that says nothing in words of our own.
 */
export function recipesOf(site: Site): readonly Recipe[] {
  const isLeftOut = process.env.SITE_KIT === 'none' || isPreview(site);
  if (isLeftOut || !site.duties.some(({ restatement }) => restatement)) return [];
  return listed(site);
}

const told = new Set<Shelf>();

/** The bytes of a file of the kit; the first that is made of each shelf is told, since making them takes a while. */
export function madeOf(recipe: Recipe): Promise<Uint8Array> {
  const { path, shelf, name, data, make } = recipe;
  return kept(path, data, () => {
    if (!told.has(shelf)) console.log(`制作：${name}等`);
    told.add(shelf);
    return make(data);
  });
}
