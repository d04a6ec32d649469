import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist, duties, words } from '../helpers/built.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const duty = duties[0]?.path ?? '';
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const wechat = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130 Mobile MicroMessenger/8.0.50';

/** A browser whose system shares: what was handed to it stands in the root. */
const sharing = () =>
  Object.defineProperty(navigator, 'share', {
    value: (shared: object) => {
      document.documentElement.setAttribute('data-shared', JSON.stringify(shared));
      return Promise.resolve();
    },
  });
const without = () => Object.defineProperty(navigator, 'share', { value: undefined });
const refusing = () => {
  Object.defineProperty(navigator, 'share', { value: undefined });
  Object.defineProperty(navigator, 'clipboard', { value: undefined });
};

async function sharePage(page: Page, address: string) {
  await page.goto(address);
  await page.click('.views summary');
  await page.click('.share-offer');
}
const shared = async (page: Page) => {
  await page.waitForSelector('[data-shared]');
  return JSON.parse((await page.getAttribute('html', 'data-shared')) ?? '') as Record<string, string>;
};
const said = async (page: Page, of: string, what: string) =>
  expect.poll(() => page.locator(of).textContent()).toBe(what);

describe('passing on a page, in the settings', () => {
  test('the system shares its title and its address, without view and place', () =>
    session.withPage(async (page) => {
      await page.addInitScript(sharing);
      await sharePage(page, `${session.at(duty)}?view=large#commitments`);
      expect(await shared(page)).toEqual({ title: await page.title(), url: session.at(duty) });
      expect(await page.locator('.shared').textContent()).toBe('');
    }));

  test('where the system does not share, the address is copied', () =>
    session.withPage(async (page) => {
      await page.addInitScript(without);
      await sharePage(page, session.at(duty));
      await said(page, '.shared', words.share.copied);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(session.at(duty));
    }, clipboard));

  test('in WeChat its own menu is named', () =>
    session.withPage(
      async (page) => {
        await page.addInitScript(without);
        await sharePage(page, session.at(duty));
        await said(page, '.shared', words.share.wechat);
      },
      { userAgent: wechat },
    ));

  test('where nothing can be done, that is said', () =>
    session.withPage(async (page) => {
      await page.addInitScript(refusing);
      await sharePage(page, session.at(duty));
      await said(page, '.shared', words.share.failed);
    }));

  test('from disk it is not offered: a file has no address for others', () =>
    session.withPage(async (page) => {
      await page.goto(pathToFileURL(join(dist, duty)).href);
      await page.click('.views summary');
      await page.waitForSelector('.acts');
      expect(await page.locator('.share-offer').count()).toBe(0);
    }));
});

describe('passing on the site, beside the short texts', () => {
  test('the system shares the shortest text and the address of the site', () =>
    session.withPage(async (page) => {
      await page.addInitScript(sharing);
      await page.goto(session.at('downloads.html?view=dark'));
      await page.click('[data-share]');
      const { text, url } = await shared(page);
      expect(text).toBe(await page.locator('.short-texts p[id]').first().textContent());
      expect(url).toBe(session.at(''));
    }));

  test('where the system does not share, both are copied', () =>
    session.withPage(async (page) => {
      await page.addInitScript(without);
      await page.goto(session.at('downloads.html'));
      await page.click('[data-share]');
      await said(page, '.share .copied', words.share.copied);
      const text = await page.locator('.short-texts p[id]').first().textContent();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${text}\n${session.at('')}`);
    }, clipboard));
});
