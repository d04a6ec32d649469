import type { APIRoute } from 'astro';
import { iconSvg } from '../images/icon.ts';
import { loadSite } from '../model/load.ts';

/** The icon browsers show in tabs and lists. */
export const GET: APIRoute = async () => {
  const { campaign } = await loadSite();
  return new Response(iconSvg(campaign.sections.length, 3), { headers: { 'content-type': 'image/svg+xml' } });
};
