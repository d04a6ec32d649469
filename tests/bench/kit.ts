/** Makes files of the kit of the project's content into a folder, to be looked at: `node tests/bench/kit.ts FOLDER [part of their paths]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { recipesOf } from '../../src/kit/catalogue.ts';
import { contentSite } from '../helpers/content-site.ts';

const [folder = 'kit', part = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const recipe of recipesOf(contentSite())) {
  if (!recipe.path.includes(part)) continue;
  const bytes = await recipe.make(recipe.data);
  writeFileSync(join(folder, basename(recipe.path)), bytes);
  console.log(basename(recipe.path), bytes.length, recipe.name);
}
