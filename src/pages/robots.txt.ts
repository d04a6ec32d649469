import type { APIRoute } from 'astro';
import { loadSite } from '../model/load.ts';

/** ASCII without a byte-order mark: what reads it is not a person. The sitemap is named only where there is one. */
export const GET: APIRoute = async () => {
  const { address } = (await loadSite()).settings;
  return new Response(`User-agent: *\nAllow: /\n${address ? `Sitemap: ${address}sitemap.xml\n` : ''}`, { headers: { 'content-type': 'text/plain' } });
};
