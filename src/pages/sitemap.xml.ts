import type { APIRoute } from 'astro';
import { loadSite } from '../model/load.ts';
import { isPreview } from '../model/preview.ts';
import { siteUrl } from '../model/site-url.ts';
import { noFile } from '../support/no-file.ts';
import { inMarkup } from '../text/markup.ts';

/** sitemap.xml (sitemaps.org 0.9): only where the site has an address and is for everyone. */
export const GET: APIRoute = async () => {
  const site = await loadSite();
  const { settings, campaign, table } = site;
  if (!settings.address || isPreview(site)) return noFile();
  const urls = table.map(
    ({ path }) =>
      `<url><loc>${inMarkup(siteUrl(site, path))}</loc><lastmod>${campaign.updated}</lastmod></url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    {
      headers: { 'content-type': 'application/xml' },
    },
  );
};
