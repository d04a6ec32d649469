import type { APIRoute } from 'astro';
import { loadSite } from '../model/load.ts';
import { isPreview } from '../model/preview.ts';
import { siteUrl } from '../model/site-url.ts';

/** ASCII without a byte-order mark: what reads it is not a person. The sitemap is named only where there is one. */
export const GET: APIRoute = async () => {
  const site = await loadSite();
  const sitemap =
    site.settings.address && !isPreview(site) ? `Sitemap: ${siteUrl(site, '/sitemap.xml')}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`, {
    headers: { 'content-type': 'text/plain' },
  });
};
