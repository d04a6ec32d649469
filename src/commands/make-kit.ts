import { fileURLToPath } from 'node:url';
import { siteOf } from '../content/site.ts';
import { madeOf, recipesOf } from '../kit/catalogue.ts';
import { contentFolder } from '../support/folders.ts';

/**
 * Makes the files of the kit that are not kept from an earlier build. The build runs it as a process of its own before it
 * makes pages: what the typesetter takes of memory is given back before Astro takes its own.
 */
export async function run(): Promise<void> {
  for (const recipe of recipesOf(siteOf(fileURLToPath(contentFolder())))) await madeOf(recipe);
}
