import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { words } from '../helpers/built.ts';
import { holdBack } from '../helpers/hold-back.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const { requests } = session;

/** Waits until the script is there, the query is in the address, and the engine has had its say. */
const answered = (page: Page, query: string) =>
  page.waitForFunction(
    (asked) =>
      document.querySelector('main input[role=combobox]') !== null &&
      new URLSearchParams(location.search).get('q') === asked &&
      document.querySelector('[data-search-results][aria-busy]') === null,
    query,
  );
/** Waits until the live region says what a pattern matches. */
const announced = (page: Page, pattern: string) =>
  page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector('[data-search-status]')?.textContent ?? ''),
    pattern,
  );
const status = (page: Page) => page.textContent('[data-search-status]');

describe('search', () => {
  test('answers as the reader types, and writes the query into the address', () =>
    session.withPage(async (page) => {
      await page.goto(session.at('search.html'));
      await page.fill('main input[type=search]', '追溯');
      await answered(page, '追溯');
      await announced(page, '^“追溯”找到\\d+页。$');
      expect(await page.locator('[data-search-results] a').count()).toBeGreaterThan(0);
      await page.fill('main input[type=search]', '量子计算机显卡');
      await answered(page, '量子计算机显卡');
      expect(await page.locator('[data-search-results] a').count()).toBe(0);
      expect(await page.textContent('[data-search-note]')).toContain('没有找到“量子计算机显卡”');
    }));

  test('cuts what is longer than is searched, in the box itself, and says so', () =>
    session.withPage(async (page) => {
      const put = (unit: string, times: number) =>
        page.evaluate(
          ([text, count]) => {
            const box = document.querySelector<HTMLInputElement>('[role=search] input[role=combobox]');
            if (!box) return -1;
            box.value = text.repeat(count);
            box.dispatchEvent(new Event('input', { bubbles: true }));
            return box.value.length;
          },
          [unit, times] as const,
        );
      for (const path of ['search.html', 'terms.html']) {
        await page.goto(session.at(path));
        await page.focus('[role=search] input[type=search]');
        await page.waitForSelector('[role=search] input[role=combobox]');
        for (const [unit, times] of [
          ['\u0301', 500_000],
          ['ﷺ', 300_000],
          ['召回', 500_000],
        ] as const) {
          expect(await put(unit, times)).toBe(200);
          if (path === 'search.html')
            await page.waitForFunction(
              (said) => document.querySelector('[data-search-note]')?.textContent?.includes(said),
              words.search.cut.replace('{limit}', '200'),
            );
          await put('召回', 1);
          await page.waitForFunction(
            () => document.querySelector('[data-search-results][aria-busy]') === null,
          );
        }
      }
    }));

  test('searches nothing while pinyin is being composed', () =>
    session.withPage(async (page) => {
      await page.clock.install();
      await page.goto(session.at('search.html'));
      await page.focus('main input[type=search]');
      const devtools = await page.context().newCDPSession(page);
      await page.waitForSelector('main input[role=combobox]');
      await devtools.send('Input.imeSetComposition', { text: 'zhao', selectionStart: 4, selectionEnd: 4 });
      // Longer than the pause after which a typed query is written into the address.
      await page.clock.runFor(600);
      expect(new URL(page.url()).search).toBe('');
      expect(await page.locator('[data-search-results] a').count()).toBe(0);
      await devtools.send('Input.insertText', { text: '召回' });
      await answered(page, '召回');
      expect(await page.locator('[data-search-results] a').count()).toBeGreaterThan(0);
    }));

  test('says that there is nothing when all texts have been asked, and not before', () =>
    session.withPage(async (page) => {
      const letGo = await holdBack(page, 'search-texts');
      await page.clock.install({ time: 0 });
      await page.clock.pauseAt(1000);
      await page.goto(session.at(`search.html?q=${encodeURIComponent('饕餮穷奇梼杌')}`), {
        waitUntil: 'commit',
      });
      await page.waitForSelector('[data-search-results][aria-busy]', { state: 'attached' });
      await page.clock.runFor(5000);
      expect(await status(page)).toBe('');
      expect(await page.textContent('[data-search-note]')).toBe('');
      letGo('search-texts');
      await page.clock.resume();
      await announced(page, '^没有找到“饕餮穷奇梼杌”。$');
    }));

  test('what was found first is said only if the settled answer does not come within a moment', () =>
    session.withPage(async (page) => {
      const letGo = await holdBack(page, 'search-texts');
      await page.clock.install({ time: 0 });
      await page.clock.pauseAt(1000);
      await page.goto(session.at(`search.html?q=${encodeURIComponent('召回')}`), { waitUntil: 'commit' });
      await page.waitForSelector('[data-search-results][aria-busy]', { state: 'attached' });
      await page.clock.runFor(1000);
      expect(await status(page)).toBe('');
      await page.clock.runFor(1000);
      expect(await status(page)).toMatch(/^“召回”找到\d+页。$/);
      letGo('search-texts');
    }));

  test('announces at most once in 500 ms, and says the latest', () =>
    session.withPage(async (page) => {
      // The page's clock goes on when it is told to: a busy machine does not change what is heard.
      await page.clock.install({ time: 0 });
      await page.goto(session.at('search.html'));
      await page.focus('main input[type=search]');
      await page.waitForSelector('main input[role=combobox]');
      await page.clock.pauseAt(3_600_000);
      await page.evaluate(() => {
        const log: { at: number; text: string }[] = [];
        Object.assign(window, { spoken: log });
        const region = document.querySelector('[data-search-status]') as Node;
        const note = () => log.push({ at: Date.now(), text: region.textContent ?? '' });
        new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
      });
      const spoken = () =>
        page.evaluate(() => (window as unknown as { spoken: { at: number; text: string }[] }).spoken);
      for (const letter of '缺陷产品召回制度') {
        await page.keyboard.type(letter);
        await page.clock.runFor(40);
      }
      expect(await spoken()).toEqual([]);
      await page.clock.runFor(2000);
      await answered(page, '缺陷产品召回制度');
      await page.clock.runFor(2000);
      const heard = await spoken();
      expect(heard.length).toBeGreaterThan(0);
      for (const [i, { at }] of heard.entries())
        expect(at - (heard[i - 1]?.at ?? 0)).toBeGreaterThanOrEqual(500);
      const count = await page.locator('[data-search-results] > li').count();
      expect(heard.at(-1)?.text).toMatch(new RegExp(`^“缺陷产品召回制度”找到${count}页。`));
      expect(heard.at(-1)?.text).toBe(await status(page));
    }));

  test('who asks what a term is gets its page first, with its definition', () =>
    session.withPage(async (page) => {
      for (const name of ['缺陷产品召回', '缺陷產品召回', 'QC小组', 'AQSIQ']) {
        await page.goto(session.at(`search.html?q=${encodeURIComponent(`什么是${name}`)}`));
        await answered(page, `什么是${name}`);
        const first = page.locator('[data-search-results] > li').first();
        expect(await first.locator('a').first().getAttribute('href'), name).toMatch(/^terms\//);
        expect(await first.locator('.excerpt').count(), name).toBeGreaterThan(0);
      }
    }));

  test('filters by section, and says whose words each hit is', () =>
    session.withPage(async (page) => {
      await page.goto(session.at(`search.html?q=${encodeURIComponent('质量诚信')}`));
      await page.waitForSelector('[data-search-filters] button');
      await answered(page, '质量诚信');
      const all = await page.locator('[data-search-results] > li').count();
      const { restatement, backgroundMark, termMark, roleMark, siteMark } = words.search;
      const marks = [restatement, backgroundMark, termMark, roleMark, siteMark];
      for (const mark of await page.locator('[data-search-results] .kind').allTextContents())
        expect(marks).toContain(mark);
      await page.click('[data-search-filters] button:nth-of-type(2)');
      const some = await page.locator('[data-search-results] > li').count();
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(all);
      expect(await page.getAttribute('[data-search-filters] button:nth-of-type(2)', 'aria-pressed')).toBe(
        'true',
      );
    }));

  test('comes back with the browser’s back button', () =>
    session.withPage(async (page) => {
      await page.goto(session.at(`search.html?q=${encodeURIComponent('召回')}`));
      await page.waitForSelector('[data-search-results] a');
      await page.click('[data-search-results] a');
      await page.waitForURL((url) => !url.pathname.endsWith('search.html'));
      await page.goBack();
      await page.waitForSelector('[data-search-results] a');
      expect(await page.inputValue('main input[type=search]')).toBe('召回');
    }));

  test('the first search is at most eight requests, the same again none', () =>
    session.withPage(async (page) => {
      requests.length = 0;
      await page.goto(session.at('search.html'));
      await page.fill('main input[type=search]', '召回');
      await answered(page, '召回');
      const first = requests.map(({ path }) => path).filter((path) => !/favicon|search\.html/.test(path));
      const scripts = ['assets/search-engine.js', 'assets/search-texts.js', 'assets/search.js'];
      expect(first).toEqual(expect.arrayContaining(scripts));
      const chunks = first.filter((path) => !scripts.includes(path));
      expect(chunks.every((path) => path.startsWith('assets/search/index/'))).toBe(true);
      expect(first.length).toBeLessThanOrEqual(8);
      await page.fill('main input[type=search]', '社会责任');
      await answered(page, '社会责任');
      requests.length = 0;
      await page.fill('main input[type=search]', '召回');
      await answered(page, '召回');
      expect(requests.filter(({ path }) => path !== 'favicon.svg')).toEqual([]);
    }));
});
