import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const follow = async (page: Page, query: string, href: string) => {
  await page.goto(session.at(`search.html?q=${encodeURIComponent(query)}`));
  await page.waitForSelector('[data-search-results]:not([aria-busy]) a');
  await page.click(`[data-search-results] a[href^="${href}"]`);
  await page.waitForURL((url) => url.pathname.endsWith(href.replace(/#.*/, '')));
  await page.waitForSelector('main mark');
};
const marked = (page: Page) =>
  page.locator('main mark').evaluateAll((all) => all.map((each) => each.textContent ?? ''));

describe('a place that a link leads to', () => {
  test.each([
    'enterprise/accountability.html#product-recall',
    'enterprise/accountability.html#explanation',
    'background.html#hotlines',
    'roles/consumer.html#question-1',
    'about.html#sources',
    'downloads.html#short',
    'terms.html#group-consumer',
  ])('%s is marked', (path) =>
    session.withPage(async (page) => {
      await page.goto(session.at(path));
      const ground = await page
        .locator('main :target')
        .evaluate((target) => getComputedStyle(target).backgroundColor);
      expect(ground).toBe('rgb(255, 241, 201)');
    }),
  );

  test('is there at once: nothing scrolls smoothly', () =>
    session.withPage(
      async (page) => {
        await page.goto(session.at('background.html'));
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
          'auto',
        );
      },
      { reducedMotion: 'no-preference' },
    ));
});

describe('the words that were searched', () => {
  test('are marked in the place, across inline elements; the text stays, the address is that of the page', () =>
    session.withPage(async (page) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(session.at('background.html'));
      const before = await page.textContent('main');
      await follow(page, '12365', 'background.html');
      expect(new Set(await marked(page))).toEqual(new Set(['12365']));
      await page.waitForFunction(() => !location.search.includes('find'));
      expect(await page.textContent('main')).toBe(before);
      expect(errors).toEqual([]);
    }));

  test('are marked in the commitment alone that the link leads to', () =>
    session.withPage(async (page) => {
      await follow(page, '缺陷产品召回', 'enterprise/accountability.html#product-recall');
      expect(await page.locator('mark').count()).toBe(await page.locator('li:target mark').count());
    }));

  test('a link that is not followed names no words', () =>
    session.withPage(async (page) => {
      await page.goto(session.at(`search.html?q=${encodeURIComponent('召回')}`));
      await page.waitForSelector('[data-search-results]:not([aria-busy]) a');
      const hrefs = await page
        .locator('[data-search-results] a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(hrefs.filter((href) => href.includes('?'))).toEqual([]);
    }));

  test.each([
    ['markup', '<b>x</b>'],
    ['what is nowhere', '饕餮'],
    ['nothing', ''],
    ['what is too long', '质'.repeat(500)],
  ])('%s in the address marks nothing and breaks nothing', (_, text) =>
    session.withPage(async (page) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(session.at(`background.html?find=${encodeURIComponent(text)}`));
      await page.waitForFunction(() => !location.search.includes('find'));
      expect(await marked(page)).toEqual([]);
      expect(errors).toEqual([]);
    }),
  );
});
