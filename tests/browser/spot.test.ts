import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/support/serve.ts';
import { campaign, dist, restated, words } from '../helpers/built.ts';
import { keyboardOf } from '../helpers/keyboard.ts';
import { readCode } from '../helpers/read-code.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const BASE = '/zt/2015zly/';
let below: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  below = await serveFolder(dist, { base: BASE });
});
afterAll(() => below.close());

const offer = '.spot [data-use=spot]';
/** What a press leads to: the sheets, on the page. */
async function sheetsOf(page: Page, address: string) {
  await page.goto(address);
  await page.click(offer);
  await page.waitForSelector('.sheet svg');
}
const codeAt = async (page: Page, selector: string) =>
  readCode(await page.locator(selector).first().screenshot());

describe('codes of the address where the site stands', () => {
  test.each(['', '?view=elder', '?view=dark', '#cards'])(
    'downloads.html%s below a path: the large code leads to the site, and the address is said in words',
    (more) =>
      session.withPage(async (page) => {
        await sheetsOf(page, `${below.url}downloads.html${more}`);
        expect(new URL(below.url).pathname).toBe(BASE);
        expect(await codeAt(page, '.sheet > svg')).toBe(below.url);
        expect(await page.locator('.sheet-address').textContent()).toBe(below.url);
        expect(await page.locator('.sheet-title').textContent()).toBe(campaign.pledge);
        expect(await page.locator('.spot [data-use]').count()).toBe(0);
      }),
  );

  test('every page that is listed has a code that leads to it', () =>
    session.withPage(
      async (page) => {
        await sheetsOf(page, `${below.url}downloads.html?view=large`);
        const listed = await page
          .locator('.rows li > a')
          .evaluateAll((links) =>
            links.map((link) =>
              (link as HTMLAnchorElement).href.replace(/\?.*/, '').replace(/\/index\.html$/, '/'),
            ),
          );
        expect(listed.length).toBeGreaterThan(3);
        const codes = page.locator('.sheet-codes svg');
        const read: (string | undefined)[] = [];
        for (let i = 0; i < (await codes.count()); i++)
          read.push(await readCode(await codes.nth(i).screenshot()));
        expect(read).toEqual(listed);
      },
      { deviceScaleFactor: 2 },
    ));

  test('on paper the sheets stand alone, large', () =>
    session.withPage(async (page) => {
      await page.addInitScript(() => {
        window.print = () => document.documentElement.setAttribute('data-printed', '');
      });
      await sheetsOf(page, `${below.url}downloads.html`);
      // The press has led to what prints.
      const keyboard = keyboardOf(page);
      expect(await keyboard.on('.sheet-acts button:first-child')).toBe(true);
      await keyboard.press('Enter');
      await page.waitForSelector('[data-printed]');
      await page.emulateMedia({ media: 'print' });
      const seen = await page.evaluate(() =>
        Array.from(document.body.children, (child) => [
          child.className,
          getComputedStyle(child).display,
        ]).filter(([, display]) => display !== 'none'),
      );
      expect(seen).toEqual([['sheets on-paper', 'block']]);
      const width = await page.evaluate(
        () => document.querySelector('.on-paper .sheet > svg')?.getBoundingClientRect().width ?? 0,
      );
      expect(width).toBeGreaterThan((100 / 25.4) * 96);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await page.locator('.on-paper').count()).toBe(0);
      expect(await page.getAttribute('html', 'data-paper')).toBeNull();
    }));

  test('the code is saved as a picture that other programs open', () =>
    session.withPage(async (page) => {
      await sheetsOf(page, `${below.url}downloads.html`);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click(`.sheet-acts button >> text=${words.spot.save}`),
      ]);
      expect(download.suggestedFilename()).toBe('qr.svg');
      const sharp = (await import('sharp')).default;
      const picture = await sharp(await download.path(), { density: 600 })
        .resize(600)
        .png()
        .toBuffer();
      expect(await readCode(picture)).toBe(below.url);
    }));

  test('from disk a press draws nothing, and takes the offer away', () =>
    session.withPage(async (page) => {
      await page.goto(pathToFileURL(join(dist, 'downloads.html')).href);
      await page.click(offer);
      await page.waitForSelector('.spot', { state: 'detached' });
      expect(await page.locator('.sheet').count()).toBe(0);
    }));

  test('without script nothing is said of it', () =>
    session.withPage(
      async (page) => {
        await page.goto(session.at('downloads.html'));
        expect(await page.locator('.spot').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    ));
});

test.runIf(restated)('pictures of what is offered are fetched as they are scrolled to', () =>
  session.withPage(async (page) => {
    session.requests.length = 0;
    await page.setViewportSize({ width: 360, height: 640 });
    // Farther below than any browser looks ahead.
    await page.route('**/downloads.html', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace('<main', `${'<br>'.repeat(400)}<main`),
      });
    });
    await page.goto(session.at('downloads.html'));
    await page.waitForLoadState('networkidle');
    const fetched = () => session.requests.filter(({ path }) => path.endsWith('.png')).length;
    const first = fetched();
    expect(first).toBeLessThan(await page.locator('.pictures img').count());
    for (const image of await page.locator('.pictures img:visible').all()) {
      await image.scrollIntoViewIfNeeded();
      await image.evaluate((element) => (element as HTMLImageElement).decode());
    }
    expect(fetched()).toBeGreaterThan(first);
  }),
);
