import { isCalendarDay } from '../schema/text.ts';
import { inScript } from '../text/embed.ts';
import { markOf } from './provenance.ts';
import { siteUrl } from './site-url.ts';
import type { PageRow, Site } from './types.ts';

/**
 * JSON-LD of a page (schema.org WebPage with breadcrumbs); only for a site with an address.
 * Where words of the pledge stand, it is marked whose: `isBasedOn` names the pledge, `abstract` carries the mark.
 */
export function structuredData(site: Site, row: PageRow): string {
  const url = (path: string) => siteUrl(site, path);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: row.title,
    url: url(row.path),
    inLanguage: row.lang,
    ...(isCalendarDay(site.campaign.updated) && { dateModified: site.campaign.updated }),
    description: row.description,
    ...(row.provenance && {
      abstract: markOf(row.provenance, site.words),
      isBasedOn: {
        '@type': 'CreativeWork',
        name: site.campaign.pledge,
        publisher: { '@type': 'Organization', name: site.campaign.publisher },
      },
    }),
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: [...row.parents, row.path].map((path, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        name: site.page(path).name,
        item: url(path),
      })),
    },
  };
  return inScript(data);
}
