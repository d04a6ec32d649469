import type { OfflineFacts } from '../../support/offline-facts.ts';
import type { Built } from '../folder.ts';
import { attribute, elements } from '../html.ts';
import { pageAt } from '../pages.ts';
import { makeArchive, makePrintArchive } from './archive.ts';
import { makeSingle, type Site } from './single/single.ts';

/**
 * Makes what is taken away of the finished site: what is to be printed and the whole site, as zips, and the site as one page.
 * @returns warnings for staff
 * @throws Error where the page of downloads does not link to what is made, which nobody would find
 */
export async function makeCopies(built: Built, site: Site, facts: OfflineFacts): Promise<string[]> {
  const { path, document } = pageAt(site.pages, 'downloads.html');
  const linked = new Set([...elements(document)].map((element) => attribute(element, 'href')));
  for (const name of Object.values(facts.names))
    if (!linked.has(name)) throw new Error(`${path} does not link to ${name}`);
  await makePrintArchive(built, facts);
  const warnings = [await makeArchive(built, site.pages, facts), await makeSingle(built, site, facts)];
  return warnings.filter((warning) => warning !== undefined);
}
