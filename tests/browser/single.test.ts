import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { singleName } from '../../src/support/names.ts';
import { singlePlace } from '../../src/text/single-place.ts';
import { campaign, dist, duties, preview, words } from '../helpers/built.ts';
import { describeReaders } from '../helpers/describe-readers.ts';
import { type Reader, waitFor } from '../helpers/reader.ts';
import { openReader, readersOfToday } from '../helpers/readers.ts';
import { sampleQuery } from '../helpers/sample-query.ts';
import { openSearch, titlesOf } from '../helpers/search-page.ts';
import { openSession } from '../helpers/session.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

const name = singleName(campaign.edition);
const address = (place = '') => pathToFileURL(join(dist, name)).href + place;
const at = (path: string) => address(`#${singlePlace(path)}`);
const duty = duties[0] ?? { path: '', title: '' };

/** Twelve queries of any edition: titles, words of them, names, pinyin, what is not there. */
const queries = [
  ...duties.slice(0, 4).map(({ title }) => title),
  ...duties.slice(-3).map(({ title }) => title.slice(0, 4)),
  sampleQuery().query,
  campaign.publisher,
  'zhiliang',
  '12315',
  'xqzvw',
];

describe.skipIf(preview)('the site as one file', () => {
  describeReaders(readersOfToday, (reading) => {
    let reader: Reader;
    beforeAll(async () => {
      reader = await openReader(reading);
    });
    afterAll(() => reader.close());

    test('search gives the same titles in the same order as the site does', async () => {
      await openSearch(reader, pathToFileURL(join(dist, 'search.html')).href);
      const site: string[][] = [];
      for (const query of queries) site.push(await titlesOf(reader, query));
      await openSearch(reader, at('search.html'));
      const single: string[][] = [];
      for (const query of queries) single.push(await titlesOf(reader, query));
      expect(single).toEqual(site);
      expect(site.filter((list) => list.length > 0).length).toBeGreaterThanOrEqual(8);
    });

    test('a page is shown by its address, one at a time, with its title; back leads back', async () => {
      await reader.open(address());
      const shown = () =>
        reader.run(() => ({
          pages: Array.from(document.querySelectorAll('.page'))
            .filter((page) => page.getClientRects().length > 0)
            .map(({ id }) => id),
          title: document.title,
          focus: document.activeElement?.nodeName,
        }));
      const home = await shown();
      expect(home.pages).toEqual([singlePlace('index.html')]);
      await reader.run((id: string) => {
        document.querySelector<HTMLElement>(`.shown a[href="#${id}"]`)?.click();
      }, singlePlace(duty.path));
      await waitFor(reader, 'the heading', () => document.activeElement?.nodeName === 'H1');
      const { pages, title } = await shown();
      expect(pages).toEqual([singlePlace(duty.path)]);
      expect(title).toContain(duty.title);
      await reader.run(() => history.back());
      await waitFor(reader, 'the first page', () => document.body.className === 'page-home');
      expect((await shown()).title).toBe(home.title);
    });

    test('a view that is chosen holds at once, on other pages and when the file is opened anew at its address', async () => {
      await reader.open(at(duty.path));
      await reader.run(() => document.querySelector<HTMLElement>('a.view-largest')?.click());
      const size = () => reader.run(() => getComputedStyle(document.documentElement).fontSize);
      const chosen = await size();
      expect(Number.parseFloat(chosen)).toBeGreaterThan(24);
      const url = await reader.url();
      expect(url).toContain(`#${singlePlace(duty.path)}`);
      await reader.open(address());
      expect(await size()).not.toBe(chosen);
      await reader.open(url);
      expect(await size()).toBe(chosen);
    });
  });

  describe('in Chromium', () => {
    const session = openSession();

    test('it asks for nothing, and its policy refuses nothing, whatever is done in it', () =>
      session.withPage(async (page) => {
        const asked: string[] = [];
        const said: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(error.message));
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(address());
        await page.fill('.site-header [name=q]', duty.title.slice(0, 4));
        await page.press('.site-header [name=q]', 'Enter');
        await page.waitForSelector('[data-search-results]:not([aria-busy]) mark');
        expect(await page.title()).toContain(words.nav.search);
        await page.click('[data-search-results] h2 a');
        await page.waitForSelector('.page:not([data-kind=search]).shown mark');
        await page.click('.views summary');
        await page.click('a.view-dark');
        await page.keyboard.press('Escape');
        await page.goBack();
        await page.waitForSelector('.page[data-kind=search].shown [data-search-results] a');
        expect(asked).toEqual([address()]);
        expect(said).toEqual([]);
      }));

    test.each([
      { named: 'none', found: [''], marked: '' },
      { named: 'too long a one', found: ['x'.repeat(201), duty.title, ''], marked: duty.title },
    ])('an address opens whatever words it wants to be marked: $named', ({ found, marked }) =>
      session.withPage(async (page) => {
        const query = new URLSearchParams(found.map((word) => ['find', word]));
        await page.goto(address(`?${query}#${singlePlace(duty.path)}`));
        await page.waitForFunction(() => document.readyState === 'complete' && location.search === '');
        expect(page.url()).toBe(at(duty.path));
        await expect
          .poll(async () => (await page.locator('.page.shown h1 mark').allTextContents()).join(''))
          .toBe(marked);
        expect((await page.locator('.page.shown mark').count()) > 0).toBe(marked !== '');
      }),
    );

    test('a result links to the place in the file; a link to a place leads the eye there', () =>
      session.withPage(async (page) => {
        await page.goto(at('search.html'));
        await page.fill('[data-search] [name=q]', sampleQuery().query);
        await page.waitForSelector('[data-search-results]:not([aria-busy]) a');
        const href = await page.locator('[data-search-results] h2 a').first().getAttribute('href');
        expect(href).toMatch(new RegExp(`^#${singlePlace(sampleQuery().path)}/`));
        await page.click('[data-search-results] h2 a');
        const place = page.locator(`[id="${href?.slice(1)}"]`);
        await place.waitFor();
        await expect.poll(() => place.evaluate((each) => each.getBoundingClientRect().top)).toBeLessThan(400);
        expect(await place.evaluate((each) => each.matches(':target'))).toBe(true);
      }));

    test('a name that is chosen in the header’s box leads to its page, a word to the answers', () =>
      session.withPage(async (page) => {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(address());
        await page.fill('.site-header [name=q]', duty.title.slice(0, 2));
        await page.click('.site-header [role=option]');
        await page.waitForSelector('.shown:not([data-kind=home])');
        expect(page.url().startsWith(address())).toBe(true);
      }));

    test('from a folder with Chinese and blanks in its name it searches all the same', () =>
      session.withPage(async (page) => {
        const folder = join(temporaryFolder({}).root, '质量 月（U盘）');
        mkdirSync(folder);
        copyFileSync(join(dist, name), join(folder, name));
        await page.goto(
          `${pathToFileURL(join(folder, name)).href}?q=${encodeURIComponent(duty.title)}#/search.html`,
        );
        await page.waitForSelector('[data-search-results]:not([aria-busy]) a');
        expect(await page.locator('[data-search-results] h2').first().textContent()).toBe(duty.title);
      }));

    test('without script every page can be read, and a list leads to each', () =>
      session.withPage(
        async (page) => {
          await page.goto(address());
          for (const { path, title } of duties) {
            const heading = page.locator(`[id="${singlePlace(path)}"] h1`);
            expect(await heading.isVisible(), path).toBe(true);
            expect(await heading.textContent()).toContain(title);
          }
          await page.click(`.all-pages a[href="#${singlePlace(duty.path)}"]`);
          const top = await page
            .locator(`[id="${singlePlace(duty.path)}"]`)
            .evaluate((each) => each.getBoundingClientRect().top);
          expect(Math.abs(top)).toBeLessThan(100);
        },
        { javaScriptEnabled: false },
      ));
  });
});
