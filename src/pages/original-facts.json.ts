import type { APIRoute } from 'astro';
import { loadSite } from '../model/load.ts';
import { originalPages } from '../model/original.ts';
import { noFile } from '../support/no-file.ts';

/** For the step that compares the built pages with the imported text, which takes it out of the built folder again. */
export const GET: APIRoute = async () => {
  const site = await loadSite();
  return site.original ? new Response(JSON.stringify(originalPages(site))) : noFile();
};
