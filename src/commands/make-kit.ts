import { fileURLToPath } from 'node:url';
import { siteOf } from '../content/site.ts';
import { madeOf } from '../kit/catalogue.ts';
import { kitFiles } from '../kit/previews.ts';
import { contentFolder } from '../support/folders.ts';

/**
 * Makes the files of the kit that are not kept from an earlier build. The build runs it as a process of its own before it makes pages:
 * what the typesetter takes of memory is given back before Astro takes its own.
 */
export async function run(): Promise<void> {
  for (const recipe of kitFiles(siteOf(fileURLToPath(contentFolder())))) await madeOf(recipe);
}
