import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { duties, original, words } from '../helpers/built.ts';
import { holdBack } from '../helpers/hold-back.ts';
import { idle } from '../helpers/idle.ts';
import { sampleQuery } from '../helpers/sample-query.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const phone = { viewport: { width: 360, height: 740 } } as const;
const addressOf = (query: string, more = '') =>
  session.at(`search.html?q=${encodeURIComponent(query)}${more}`);
const answered = (page: Page) => page.waitForSelector('[data-search-results]:not([aria-busy]) a');
const links = (page: Page) =>
  page.locator('[data-search-results] a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));

describe('on the first screen of a phone', () => {
  test.each(['质量', '缺陷产品召回', '12315', '厂长不管质量怎么处理', '中国质量检验协会'])(
    '%s: the first result is there, its title, its mark and the beginning of its text',
    (query) =>
      session.withPage(async (page) => {
        await page.goto(addressOf(query));
        await answered(page);
        const bottoms = await page
          .locator('.result:first-child')
          .evaluate((result) => [
            (result.querySelector('h2') as Element).getBoundingClientRect().bottom,
            (result.querySelector('.result-mark') as Element).getBoundingClientRect().bottom,
            (result.querySelector('.excerpt')?.getClientRects()[0]?.top ?? 0) + 30,
          ]);
        expect(Math.max(...bottoms)).toBeLessThanOrEqual(740);
      }, phone),
  );

  test('a word found is seen whole, in a title and in a text', () =>
    session.withPage(async (page) => {
      await page.goto(addressOf('召回'));
      await answered(page);
      const found = await page
        .locator('.result mark')
        .evaluateAll((all) =>
          all.map((each) => new Set(Array.from(each.getClientRects(), ({ top }) => Math.round(top))).size),
        );
      expect(found.length).toBeGreaterThan(3);
      expect(found.filter((lines) => lines !== 1)).toEqual([]);
    }, phone));

  test.each(['plain', 'elder'])('%s: the filters stand in one row, scrolled sideways to its last', (view) =>
    session.withPage(async (page) => {
      await page.goto(addressOf('召回', `&view=${view}`));
      await answered(page);
      const filters = page.locator('[data-search-filters] > *');
      const tops = await filters.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
      expect(tops.length).toBeGreaterThan(3);
      expect(new Set(tops).size).toBe(1);
      await filters.last().focus();
      const right = await filters.last().evaluate((each) => each.getBoundingClientRect().right);
      expect(right).toBeLessThanOrEqual(344);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }, phone),
  );

  test('the first result has the largest title, by one size and no more', () =>
    session.withPage(async (page) => {
      await page.goto(addressOf('召回'));
      await answered(page);
      const sizes = await page
        .locator('.result h2')
        .evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)));
      const times = (sizes[0] ?? 0) / Math.max(...sizes.slice(1));
      expect(times).toBeGreaterThan(1.1);
      expect(times).toBeLessThan(1.25);
    }, phone));
});

describe('results', () => {
  test.each([360, 1280])(
    'at %i px what a page is and where the place is stand at the title, below it or in the column beside it, nothing said twice',
    (width) =>
      session.withPage(
        async (page) => {
          await page.goto(addressOf(sampleQuery().query));
          await answered(page);
          const lines = await page.locator('.result').evaluateAll((all) =>
            all.map((result) => {
              const [title, line, text] = ['h2', '.result-mark', '.excerpt'].map((each) =>
                (result.querySelector(each) as Element).getBoundingClientRect(),
              );
              const parts = Array.from(
                result.querySelectorAll('.result-mark > *'),
                (each) => each.textContent ?? '',
              ).filter(Boolean);
              const isBeside = (line?.right ?? 0) < Math.min(title?.left ?? 0, text?.left ?? 0);
              const below = (line?.top ?? 0) - ((isBeside ? title?.top : title?.bottom) ?? 0);
              return { isBeside, below, indent: (line?.left ?? 0) - (title?.left ?? 0), parts };
            }),
          );
          for (const { isBeside, below, indent, parts } of lines) {
            expect(isBeside).toBe(width > 1200);
            expect(isBeside ? Math.abs(below) : below).toBeLessThan(isBeside ? 24 : 8);
            if (!isBeside) expect(indent).toBe(0);
            expect(new Set(parts).size).toBe(parts.length);
          }
        },
        { viewport: { width, height: 800 } },
      ),
  );

  test('a commitment says its article, its part and its number', () =>
    session.withPage(async (page) => {
      const { query, path } = sampleQuery();
      await page.goto(addressOf(query));
      await answered(page);
      const crumbs = await page.locator(`.result:has(a[href^="${path}"]) .crumbs`).first().textContent();
      const number = duties.findIndex((duty) => duty.path === path) + 1;
      expect(crumbs).toMatch(new RegExp(`^第${number}条 › .+ › 1$`));
    }));

  test('carry no index of the site behind them; before anything is asked it stands open, where nothing is found folded, and stays as the reader leaves it', () =>
    session.withPage(async (page) => {
      const index = page.locator('[data-search-index]');
      await page.goto(session.at('search.html'));
      expect(await page.locator('[data-search-index] a').first().isVisible()).toBe(true);
      await page.fill('main input[type=search]', '召回');
      await answered(page);
      expect(await index.isHidden()).toBe(true);
      await page.fill('main input[type=search]', '量子计算机显卡');
      await index.waitFor();
      expect(await index.getAttribute('open')).toBeNull();
      await page.click('[data-search-note] [data-name=index]');
      expect(
        await page.locator('[data-search-index] summary').evaluate((each) => each === document.activeElement),
      ).toBe(true);
      expect(await page.locator('[data-search-index] a').first().isVisible()).toBe(true);
      await page.fill('main input[type=search]', '量子计算机主板');
      await page.locator('.verdict', { hasText: '主板' }).waitFor();
      expect(await index.getAttribute('open')).not.toBeNull();
    }));

  test('say no excerpt again where they have another, and none is without', () =>
    session.withPage(async (page) => {
      await page.goto(addressOf('召回'));
      await answered(page);
      const results = await page
        .locator('[data-search-results] > .result')
        .evaluateAll((all) =>
          all.map((each) => Array.from(each.querySelectorAll('.excerpt'), ({ textContent }) => textContent)),
        );
      expect(results.length).toBeGreaterThan(3);
      const said = new Set<string>();
      for (const excerpts of results) {
        expect(excerpts).not.toEqual([]);
        if (excerpts.length > 1) expect(excerpts.filter((each) => said.has(each))).toEqual([]);
        for (const each of excerpts) said.add(each);
      }
      expect(said.size).toBeGreaterThan(results.length / 2);
    }));

  test('nothing found: questions, and whom to call; who asks is told nothing of the original’s sentences', () =>
    session.withPage(async (page) => {
      await page.goto(addressOf('饕餮穷奇梼杌到底住在哪个山洞呢？'));
      const note = page.locator('[data-search-note]');
      await note.locator('a[href^="tel:"]').waitFor();
      // Whom to call stands last.
      expect(await note.locator('.elsewhere > :last-child').getAttribute('class')).toBe('helpline');
      // One may be what the button of the first page asks, which a whole page answers.
      const questions = await note
        .locator('ul:not(.tags) a')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
      expect(questions).toHaveLength(4);
      const places = questions.filter((href) => href.includes('#question-'));
      expect(places.length).toBeGreaterThanOrEqual(3);
      const sentence = '饕餮穷奇梼杌貔貅狻猊睚眦霸下蒲牢';
      expect(await note.textContent()).not.toContain(words.search.noOriginal);
      for (const href of places) {
        await page.goto(session.at(href));
        expect(await page.locator('main :target').count(), href).toBe(1);
      }
      // A long query that asks nothing may be one of them.
      await page.goto(addressOf(sentence));
      await note.locator('p').first().waitFor();
      if (!original) expect(await note.textContent()).toContain(words.search.noOriginal);
    }));
});

describe('filters', () => {
  const filter = '[data-search-filters] button[data-name=term]';
  const note = '[data-search-note]';

  test('stand in the address, and come back with the way back', () =>
    session.withPage(async (page) => {
      await page.goto(addressOf('召回'));
      await answered(page);
      await page.click(filter);
      expect(new URL(page.url()).searchParams.get('kind')).toBe('term');
      const before = await links(page);
      await page.click('[data-search-results] a');
      await page.waitForURL(/terms\//);
      await page.goBack();
      await answered(page);
      expect(await links(page)).toEqual(before);
      expect(await page.getAttribute(filter, 'aria-pressed')).toBe('true');
      expect(await page.inputValue('main input[type=search]')).toBe('召回');
      expect(await page.locator('[role=option]:visible').count()).toBe(0);
    }));

  test('one that hides all there is says so, and offers all', () =>
    session.withPage(async (page) => {
      await page.goto(addressOf('召回', '&kind=site'));
      await page.waitForSelector(`${note} button`);
      expect(await links(page)).toEqual([]);
      expect(await page.textContent(note)).toContain(`在“${words.search.siteMark}”里没有`);
      await page.click(`${note} button`);
      expect((await links(page)).length).toBeGreaterThan(0);
      expect(new URL(page.url()).searchParams.get('kind')).toBeNull();
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search-note'))).toBe(true);
    }));

  test('one that is chosen while a better list waits chooses from that', () =>
    session.withPage(async (page) => {
      await page.goto(addressOf('召回', '&kind=term'));
      await answered(page);
      const settled = await links(page);
      const letGo = await holdBack(page, 'search-texts');
      await page.goto(addressOf('召回'), { waitUntil: 'commit' });
      await page.waitForSelector('[data-search-results][aria-busy] a');
      await page.hover('[data-search-results] li');
      letGo('search-texts');
      const offer = page.locator('[data-search-offer] button');
      await offer.waitFor();
      await page.focus(filter);
      await page.keyboard.press('Enter');
      expect(await links(page)).toEqual(settled);
      expect(await offer.count()).toBe(0);
    }));

  test('keep the focus when chosen, and when the engine has had its say', () =>
    session.withPage(async (page) => {
      const letGo = await holdBack(page, 'search-texts');
      await page.goto(addressOf('质量诚信'), { waitUntil: 'commit' });
      await page.waitForSelector(filter);
      await page.focus(filter);
      await page.keyboard.press('Enter');
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-name'));
      expect(await focused()).toBe('term');
      letGo('search-texts');
      await answered(page);
      expect(await focused()).toBe('term');
    }));

  test('“only what was typed” stands when the list of the time before is settled after it', () =>
    session.withPage(async (page) => {
      // What was typed is in no text, and is settled at once; what it was read as waits for a part of the index.
      const letGo = await holdBack(page, 'search/');
      await page.goto(addressOf('zhaohui'), { waitUntil: 'commit' });
      const button = page.locator(`${note} button[data-name=literal]`);
      await button.click();
      await button.waitFor({ state: 'detached' });
      await page.waitForFunction(() => !document.querySelector('[data-search-results][aria-busy]'));
      const late = page.waitForResponse(/assets\/search\//);
      letGo('search/');
      await (await late).finished();
      await idle(page);
      expect(await button.count()).toBe(0);
    }));

  test('“only what was typed” leaves the focus beside the list', () =>
    session.withPage(async (page) => {
      await page.goto(addressOf('zhaohui'));
      const button = page.locator(`${note} button[data-name=literal]`);
      await button.waitFor();
      await button.focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => !document.querySelector('[data-name=literal]'));
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search-note'))).toBe(true);
    }));
});
