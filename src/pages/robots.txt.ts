import type { APIRoute } from 'astro';
import { loadSite } from '../model/load.ts';
import { isPreview } from '../model/preview.ts';

/** ASCII without a byte-order mark: what reads it is not a person. The sitemap is named only where there is one. */
export const GET: APIRoute = async () => {
  const site = await loadSite();
  const address = isPreview(site) ? '' : site.settings.address;
  return new Response(`User-agent: *\nAllow: /\n${address ? `Sitemap: ${address}sitemap.xml\n` : ''}`, {
    headers: { 'content-type': 'text/plain' },
  });
};
