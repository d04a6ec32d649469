import type { APIRoute } from 'astro';
import { pledgeMarkdown } from '../model/exports/exports.ts';
import { loadSite } from '../model/load.ts';
import { withMark } from '../text/file.ts';

export const GET: APIRoute = async () =>
  new Response(withMark(pledgeMarkdown(await loadSite())), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
