import type { APIRoute } from 'astro';
import { loadSite } from '../model/load.ts';
import { originalPages } from '../model/original.ts';

/** For the step that compares the built pages with the imported text, which takes it out of the built folder again; only where there is one. */
export async function getStaticPaths() {
  return (await loadSite()).original ? [{ params: { facts: 'original-facts' } }] : [];
}

export const GET: APIRoute = async () => new Response(JSON.stringify(originalPages(await loadSite())));
