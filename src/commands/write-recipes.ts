import { parse } from 'yaml';
import { recipesOf } from '../deploy/recipes.ts';
import { listFiles } from '../postprocess/folder.ts';
import { named } from '../publish/foreign.ts';
import { renew } from '../publish/renew.ts';
import { siteSchema } from '../schema/site.ts';

/**
 * Writes how to put a built site on hosts.
 * @param folder where to, absolute
 * @param site the built site, absolute
 * @param settings the text of `site.yaml` it was built with
 * @returns a line for the person where files of theirs were left, each with a line feed before it; empty where all was written
 * @throws SiteError where the system does not let it be written
 */
export function writeRecipes(folder: string, site: string, settings: string): string {
  const { address } = siteSchema.parse(parse(settings) ?? {});
  const kept = renew(folder, recipesOf({ files: listFiles(site), address }));
  return kept.length > 0
    ? `\n提醒：${folder} 里有您改过或放进去的文件，没有动，新的也就没有写：${named(kept)}。要新的，把它们移走或删掉，再生成一次。`
    : '';
}
