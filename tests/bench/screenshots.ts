/**
 * Pictures of every page kind at three widths, light and dark, for a person to look at.
 * Usage: node tests/bench/screenshots.ts [--out DIR] [--pages a.html,b.html] [--widths 360,768,1280] [--schemes light,dark] [--full]
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from '../../src/support/serve.ts';
import { launchChromium } from '../helpers/chromium.ts';

const kinds = [
  'index.html',
  'pledge.html',
  'enterprise.html',
  'enterprise/accountability.html',
  'background.html',
  'terms.html',
  'roles.html',
  'roles/consumer.html',
  'search.html?q=召回',
  'search.html',
  'downloads.html',
  'about.html',
  '404.html',
];
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'deploy/screenshots' },
    pages: { type: 'string', default: kinds.join(',') },
    widths: { type: 'string', default: '360,768,1280' },
    schemes: { type: 'string', default: 'light,dark' },
    full: { type: 'boolean', default: false },
  },
});
mkdirSync(values.out, { recursive: true });
const { url, close } = await serveFolder(resolve('dist'));
const browser = await launchChromium();
for (const scheme of values.schemes.split(',') as ('light' | 'dark')[]) {
  for (const width of values.widths.split(',').map(Number)) {
    const page = await browser.newPage({ viewport: { width, height: width < 500 ? 720 : 900 }, colorScheme: scheme });
    for (const path of values.pages.split(',')) {
      await page.goto(url + encodeURI(path));
      await page.waitForTimeout(path.includes('?') ? 1200 : 150);
      const name = path.replace(/\.html.*$/, path.includes('?') ? '-results' : '').replaceAll('/', '-');
      await page.screenshot({ path: join(values.out, `${name}-${width}-${scheme}.png`), fullPage: values.full });
    }
    await page.close();
  }
}
await browser.close();
await close();
console.log(`Pictures in ${values.out}`);
