import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { projectRoot } from '../../support/folders.ts';

/** The icon phones put on the home screen, drawn from the favicon. */
export const GET: APIRoute = async () => {
  const svg = await readFile(join(projectRoot(), 'public/favicon.svg'));
  const png = await sharp(svg, { density: 72 * (180 / 32) })
    .resize(180, 180)
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
