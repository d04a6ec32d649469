import type { APIRoute } from 'astro';
import { recipesOf } from '../kit/catalogue.ts';
import { loadSite } from '../model/load.ts';
import { isPreview } from '../model/preview.ts';
import { archiveName, printName, singleName } from '../support/names.ts';
import type { OfflineFacts } from '../support/offline-facts.ts';

/** For the steps that make copies of the site, which take it out of the built folder again. Of a preview nothing is to be taken away. */
export const GET: APIRoute = async () => {
  const site = await loadSite();
  const { campaign, words } = site;
  const recipes = recipesOf(site);
  const facts: OfflineFacts = {
    title: campaign.pledge,
    shortName: campaign.shortName,
    names: isPreview(site)
      ? {}
      : {
          archive: archiveName(campaign.edition),
          single: singleName(campaign.edition),
          ...(recipes.length > 0 && { print: printName(campaign.edition) }),
        },
    printed: recipes.map(({ path, name, use, format }) => ({ path: path.slice(1), name, use, format })),
    pages: site.table.map(({ path, name }) => ({ path: path.slice(1), name })),
    words: words.offline,
  };
  return new Response(JSON.stringify(facts));
};
