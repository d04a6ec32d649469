import type { APIRoute } from 'astro';
import { loadSite } from '../model/load.ts';
import { isPreview } from '../model/preview.ts';

/** sitemap.xml (sitemaps.org 0.9): only where the site has an address and is for everyone. */
export async function getStaticPaths() {
  const site = await loadSite();
  return site.settings.address && !isPreview(site) ? [{ params: { map: 'sitemap' } }] : [];
}

export const GET: APIRoute = async () => {
  const { settings, campaign, table } = await loadSite();
  const urls = table.map(
    ({ path }) =>
      `<url><loc>${new URL(path.slice(1), settings.address).href.replaceAll('&', '&amp;')}</loc><lastmod>${campaign.updated}</lastmod></url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    {
      headers: { 'content-type': 'application/xml' },
    },
  );
};
