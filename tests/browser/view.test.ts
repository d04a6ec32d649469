import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist } from '../helpers/built.ts';
import { type Reader, waitFor } from '../helpers/reader.ts';
import { isPresent, openReader, readerNames } from '../helpers/readers.ts';
import { refuseStorage } from '../helpers/refuse-storage.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const viewOf = (page: Page) => page.getAttribute('html', 'data-view');
const sizeOf = (page: Page) =>
  page.evaluate(() => `${Math.round(Number.parseFloat(getComputedStyle(document.body).fontSize))}px`);
const choose = async (page: Page, wish: string) => {
  await page.click('.views summary');
  await page.click(`.view-${wish}`);
  await page.waitForFunction(
    (name) => document.documentElement.dataset.view?.split(' ').includes(name),
    wish,
  );
  await page.waitForLoadState();
};

describe('a view the reader chose', () => {
  test('holds on the next page and in the next visit, and leaves no trace in the address', () =>
    session.withPage(async (page) => {
      await page.goto(session.at('pledge.html'));
      expect([await viewOf(page), await sizeOf(page)]).toEqual(['system standard plain keys', '18px']);
      await choose(page, 'large');
      await choose(page, 'dark');
      expect([await viewOf(page), await sizeOf(page)]).toEqual(['dark large plain keys', '24px']);
      await page.waitForURL(session.at('pledge.html'));
      await page.goto(session.at('enterprise/leadership.html'));
      expect(await viewOf(page)).toBe('dark large plain keys');
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        'rgb(25, 22, 19)',
      );
      expect(await page.isVisible('.view-large i')).toBe(false);
      await page.click('.views summary');
      await page.waitForSelector('.view-large i', { state: 'visible' });
      expect(await page.isVisible('.view-standard i')).toBe(false);
      await page.click('.view-reset');
      await page.waitForFunction(
        () => document.documentElement.dataset.view === 'system standard plain keys',
      );
    }));

  test('sizes are 18, 24 and 30 px; the elder edition has the largest and targets of 60 px', () =>
    session.withPage(async (page) => {
      for (const [wish, size] of [
        ['standard', '18px'],
        ['large', '24px'],
        ['largest', '30px'],
        ['elder', '30px'],
      ]) {
        await page.goto(session.at(`enterprise/leadership.html?view=reset+${wish}`));
        expect(await sizeOf(page), wish).toBe(size);
      }
      const low = await page.evaluate(() =>
        // The link in the line above a title is part of a line of text (WCAG 2.5.5, inline).
        Array.from(document.querySelectorAll('header a, header button, header input, footer nav a'))
          .filter(
            (element) =>
              element.getClientRects().length > 0 &&
              !element.closest('.kicker') &&
              element.getBoundingClientRect().height < 60,
          )
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(low).toEqual([]);
      expect(await page.isVisible('.breadcrumbs')).toBe(false);
    }));

  test('is kept by edition and path: another site of the host does not see it', () =>
    session.withPage(async (page) => {
      await page.goto(session.at('index.html?view=dark'));
      const keys = await page.evaluate(() => Object.keys(localStorage));
      expect(keys).toEqual(['2015 /assets/search.js']);
    }));

  test('where storage is refused it travels in links and in the search form', () =>
    session.withPage(async (page) => {
      await page.addInitScript(refuseStorage);
      await page.goto(session.at('index.html?view=elder'));
      await page.click('footer nav a >> nth=0');
      await page.waitForURL(/enterprise\.html/);
      expect(await viewOf(page)).toBe('system standard elder keys');
      await page.fill('header input[type=search]', '召回');
      await page.click('header [type=submit]');
      await page.waitForURL(/search\.html/);
      expect(await viewOf(page)).toBe('system standard elder keys');
      await page.fill('main input[type=search]', '社会责任');
      await page.waitForFunction(() => new URLSearchParams(location.search).get('q') === '社会责任');
      expect(new URL(page.url()).searchParams.get('view')).toBe('system standard elder keys');
      // The way to a suggestion that is chosen takes it along too.
      await page.click('footer nav a >> nth=0');
      await page.waitForURL(/enterprise\.html/);
      await page.fill('header input[type=search]', '召回');
      await page.click('header [role=option]');
      await page.waitForURL((url) => !url.pathname.endsWith('enterprise.html'));
      expect(await viewOf(page)).toBe('system standard elder keys');
    }));

  test.each(['长辈版', '关怀版', '大字版', '長輩版'])('searching for %s leads to it', (query) =>
    session.withPage(async (page) => {
      await page.goto(session.at(`search.html?q=${encodeURIComponent(query)}`));
      await page.click('[data-search-elder] a');
      await page.waitForFunction(
        () => document.documentElement.dataset.view === 'system standard elder keys',
      );
    }),
  );

  test('without script no choice is shown that would change nothing', () =>
    session.withPage(
      async (page) => {
        await page.goto(session.at('index.html'));
        expect(await page.isVisible('.views')).toBe(false);
        expect(await page.isVisible('.to-elder')).toBe(false);
      },
      { javaScriptEnabled: false },
    ));
});

describe('from disk', () => {
  const onDisk = (path: string) => pathToFileURL(join(dist, path)).href;
  const follow = async (reader: Reader, selector: string, path: RegExp) => {
    await reader.run((css: string) => document.querySelector<HTMLAnchorElement>(css)?.click(), selector);
    await waitFor(
      reader,
      `${selector} to lead on`,
      `() => ${path}.test(location.href) && document.readyState === 'complete'` as unknown as () => boolean,
    );
  };

  test.for(readerNames)(
    '%s: the elder edition goes along to another page and back',
    async (name, { skip }) => {
      skip(!isPresent(name));
      const reader = await openReader(name);
      try {
        await reader.open(onDisk('index.html'));
        const view = () => reader.run(() => document.documentElement.getAttribute('data-view'));
        await follow(reader, '.to-elder', /view=/);
        expect(await view()).toBe('system standard elder keys');
        await follow(reader, 'footer nav a', /enterprise\.html/);
        expect(await view()).toBe('system standard elder keys');
        await follow(reader, '.brand', /index\.html/);
        expect(await view()).toBe('system standard elder keys');
        await follow(reader, '.to-plain', /plain/);
        expect(await view()).toBe('system standard plain keys');
        await follow(reader, 'footer nav a', /enterprise\.html/);
        expect(await view()).toBe('system standard plain keys');
      } finally {
        await reader.close();
      }
    },
  );
});
