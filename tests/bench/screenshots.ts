/**
 * Contact sheets for a person to look at: one picture of each kind of page, 360, 768 and 1280 px wide (columns), in light, in dark
 * and in the elder edition (rows), the first 1,600 px of each at half size.
 * Usage: npm run build, then node tests/bench/screenshots.ts [--out DIR] [--pages a.html,b.html] [--from PX]
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { serveFolder } from '../../src/support/serve.ts';
import { dist } from '../helpers/built.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { pageKinds } from '../helpers/page-kinds.ts';

const WIDTHS = [360, 768, 1280];
const HEIGHT = 1600;
const SCALE = 0.5;
const GAP = 12;
const looks = [
  { name: 'light', scheme: 'light', view: 'reset' },
  { name: 'dark', scheme: 'dark', view: 'reset' },
  { name: 'elder', scheme: 'light', view: 'elder' },
] as const;

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'deploy/sheets' },
    pages: { type: 'string' },
    from: { type: 'string', default: '0' },
  },
});
const kinds = values.pages
  ? values.pages
      .split(',')
      .map((path) => ({ kind: path.replace(/\.html.*/, '').replaceAll('/', '-'), path, ready: undefined }))
  : pageKinds;
mkdirSync(values.out, { recursive: true });
const { url, close } = await serveFolder(dist);
const browser = await launchChromium();

/** One tile: a page at a width in a look, at half size. */
async function tile(
  page: Page,
  path: string,
  width: number,
  { scheme, view }: (typeof looks)[number],
  ready?: string,
): Promise<Buffer> {
  const [file = '', query] = path.split('?');
  await page.setViewportSize({ width, height: HEIGHT });
  await page.emulateMedia({ colorScheme: scheme });
  await page.goto(`${url}${file}?${query ? `${query}&` : ''}view=${view}`);
  if (ready) await page.waitForSelector(ready);
  await page.evaluate((from) => scrollTo(0, from), Number(values.from));
  await page.waitForTimeout(150);
  return sharp(await page.screenshot())
    .resize(Math.round(width * SCALE))
    .toBuffer();
}

const page = await browser.newPage();
for (const { kind, path, ready } of kinds) {
  const parts: { input: Buffer; left: number; top: number }[] = [];
  for (const [row, look] of looks.entries()) {
    let left = GAP;
    for (const width of WIDTHS) {
      parts.push({
        input: await tile(page, path, width, look, ready),
        left,
        top: GAP + row * (HEIGHT * SCALE + GAP),
      });
      left += Math.round(width * SCALE) + GAP;
    }
  }
  const sheet = {
    width: WIDTHS.reduce((sum, width) => sum + Math.round(width * SCALE) + GAP, GAP),
    height: looks.length * (HEIGHT * SCALE + GAP) + GAP,
  };
  const file = join(values.out, `${kind.replaceAll(' ', '-')}.png`);
  await sharp({ create: { ...sheet, channels: 3, background: '#888' } })
    .composite(parts)
    .png({ palette: true })
    .toFile(file);
  console.log(file);
}
await browser.close();
await close();
