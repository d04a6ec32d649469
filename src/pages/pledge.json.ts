import type { APIRoute } from 'astro';
import { pledgeData } from '../model/exports/exports.ts';
import { loadSite } from '../model/load.ts';

/** No byte-order mark: RFC 8259 (8.1) forbids one in JSON, whose encoding is UTF-8 by definition. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(pledgeData(await loadSite()), null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
