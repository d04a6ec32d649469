import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { iconSvg } from '../images/icon.ts';
import { loadSite } from '../model/load.ts';
import { MARK_SIZE } from '../model/section-mark.ts';

const SIZE = 180;

/** The icon phones put on the home screen. In no folder: Apache keeps `/icons/` for pictures of its own. */
export const GET: APIRoute = async () => {
  const { campaign } = await loadSite();
  const svg = Buffer.from(iconSvg(campaign.sections.length, 0));
  const png = await sharp(svg, { density: 72 * (SIZE / MARK_SIZE) })
    .resize(SIZE, SIZE)
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
