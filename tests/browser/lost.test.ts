import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/support/serve.ts';
import { campaign, dist } from '../helpers/built.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();

/** The site below a path; its host shows the site's page wherever there is none. */
let host: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  host = await serveFolder(dist, { base: '/any/campaign/' });
});
afterAll(() => host.close());

const shown = '.page-404 .ways:not([hidden])';

describe('an address that leads nowhere', () => {
  test.each(['nothing.html', 'enterprise/nothing.html', 'no/such/folder/nothing', 'terms/no/'])(
    '%s, below a path: the ways lead into the site',
    (path) =>
      session.withPage(async (page) => {
        await page.goto(host.url + path);
        await page.waitForSelector(shown);
        const ways = await page
          .locator(`${shown} a`)
          .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href));
        expect(ways).toEqual(['index.html', 'pledge.html', 'search.html'].map((each) => host.url + each));
        await page.click(`${shown} a`);
        await page.waitForSelector('main[data-kind=home]');
      }),
  );

  test('at the root of a host they do too, and from disk', () =>
    session.withPage(async (page) => {
      await page.goto(session.at('no/such/page.html'));
      await page.waitForSelector(shown);
      expect(await page.locator(`${shown} a`).first().getAttribute('href')).toBe(session.at('index.html'));
      await page.goto(pathToFileURL(join(dist, '404.html')).href);
      await page.waitForSelector(shown);
    }));

  test('on a phone its title stands in lines between words, and the pledge’s name breaks before its short name alone', () =>
    session.withPage(
      async (page) => {
        await page.goto(session.at('no/such/page.html'));
        await page.waitForSelector(shown);
        const parts = await page.locator('.page-404 .kicker > span').allTextContents();
        expect(parts.at(-1)).toBe(campaign.shortName);
        expect(parts.join('')).toBe(campaign.pledge);
        const broken = await page.locator('.page-404 .kicker > span').evaluateAll((all) =>
          all.filter((each) => {
            const range = document.createRange();
            range.selectNodeContents(each);
            return new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size > 1;
          }),
        );
        expect(broken).toEqual([]);
        // All of it on the first screen, the ways too.
        const last = await page.locator(shown).boundingBox();
        expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(740);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      },
      { viewport: { width: 320, height: 740 } },
    ));

  test('where the site is not above it, or without script, plain words stand and no link is shown', async () => {
    await session.withPage(async (page) => {
      await page.goto(new URL('/elsewhere/nothing.html', host.url).href, { waitUntil: 'networkidle' });
      expect(await page.locator(shown).count()).toBe(0);
      expect(await page.isVisible('.page-404 .lead')).toBe(true);
    });
    await session.withPage(
      async (page) => {
        await page.goto(session.at('no/such/page.html'));
        expect(await page.locator(shown).count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });
});
