import type { APIRoute } from 'astro';
import { loadSite } from '../model/load.ts';
import { searchFacts } from '../search/facts.ts';

/** For the search steps, which take it out of the built folder again. */
export const GET: APIRoute = async () => new Response(JSON.stringify(searchFacts(await loadSite())));
