import type { APIRoute } from 'astro';
import { pledgeFileSchema } from '../schema/pledge-file.ts';

/** What `pledge.json` holds, for those who read it by a program. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(pledgeFileSchema(), null, 1)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
