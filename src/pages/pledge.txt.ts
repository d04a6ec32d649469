import type { APIRoute } from 'astro';
import { loadSite } from '../model/load.ts';
import { pledgeText } from '../model/twins.ts';
import { forNotepad } from '../text/file.ts';

export const GET: APIRoute = async () => new Response(forNotepad(pledgeText(await loadSite())), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
