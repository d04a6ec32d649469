import type { APIRoute } from 'astro';
import { pledgeText } from '../model/exports/exports.ts';
import { loadSite } from '../model/load.ts';
import { forNotepad } from '../text/file.ts';

export const GET: APIRoute = async () =>
  new Response(forNotepad(pledgeText(await loadSite())), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
