import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist, words } from '../helpers/built.ts';
import { holdBack } from '../helpers/hold-back.ts';
import { refuseStorage } from '../helpers/refuse-storage.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const query = '缺陷产品召回';
/** The duty that asks for it, or the term. */
const right = /^(?:enterprise\/accountability|terms\/product-recall)/;
const address = () => session.at(`search.html?q=${encodeURIComponent(query)}`);
const answered = (page: Page) => page.waitForSelector('[data-search-results]:not([aria-busy]) a');
const firstHit = (page: Page) => page.getAttribute('[data-search-results] a', 'href');
const note = async (page: Page) => (await page.textContent('[data-search-note]')) ?? '';

/** Script errors of a page, as they come. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

describe('what does not arrive', () => {
  test.each(['search-engine', 'search-texts'])(
    'without %s the rest answers, and says that the results are simplified',
    (name) =>
      session.withPage(async (page) => {
        const errors = errorsOf(page);
        await page.route(`**/${name}.js`, (route) => route.abort());
        await page.goto(address());
        await answered(page);
        expect(await firstHit(page)).toMatch(right);
        expect(await note(page)).toContain(words.search.incomplete);
        expect(errors).toEqual([]);
      }),
  );

  test.each(['search-engine', 'search-texts'])(
    'with %s cut short too; the next query asks for it again, and is whole',
    (name) =>
      session.withPage(async (page) => {
        const whole = readFileSync(join(dist, `assets/${name}.js`), 'utf8');
        let asked = 0;
        await page.route(`**/${name}.js*`, (route) =>
          route.fulfill({
            contentType: 'text/javascript; charset=utf-8',
            body: asked++ === 0 ? whole.slice(0, whole.length / 2) : whole,
          }),
        );
        await page.goto(address());
        await answered(page);
        expect(await firstHit(page)).toMatch(right);
        expect(await note(page)).toContain(words.search.incomplete);
        await page.fill('main input[type=search]', '社会责任');
        await page.waitForFunction(() => document.querySelector('[data-search-results][aria-busy]') === null);
        expect(asked).toBe(2);
        expect(await note(page)).not.toContain(words.search.incomplete);
        expect(await firstHit(page)).toMatch(/social-responsibility/);
      }),
  );

  test('texts that are long on their way hold nothing up: the lexicon has answered long before', () =>
    session.withPage(async (page) => {
      const letGo = await holdBack(page, 'search-texts');
      // Not until the page has loaded: it waits for the texts.
      await page.goto(address(), { waitUntil: 'commit' });
      await page.waitForSelector('[data-search-results][aria-busy] a');
      const links = () =>
        page
          .locator('[data-search-results] a')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      const before = await links();
      expect(before[0]).toMatch(right);
      letGo('search-texts');
      await answered(page);
      expect((await links()).length).toBeGreaterThanOrEqual(before.length);
      expect(await note(page)).not.toContain(words.search.incomplete);
    }));

  test('without the search script the page says so, offers its index, and tries again when the reader does', () =>
    session.withPage(async (page) => {
      let refused = 0;
      await page.route('**/assets/search.js', (route) =>
        refused++ === 0 ? route.abort() : route.continue(),
      );
      await page.goto(session.at('search.html'));
      await page.focus('main input[type=search]');
      await page.waitForSelector('.missing');
      expect(await page.locator('[data-search-index] a').count()).toBeGreaterThan(80);
      await page.fill('main input[type=search]', query);
      await answered(page);
      expect(await page.isHidden('.missing')).toBe(true);
    }));
});

describe('what a browser lacks', () => {
  test.each([
    ['storage', refuseStorage, false],
    ['Intl.Segmenter', () => Reflect.deleteProperty(Intl, 'Segmenter'), false],
    ['WebAssembly', () => Reflect.deleteProperty(window, 'WebAssembly'), true],
  ])(
    '%s: the right answer, without an error; only what the device lacks is said of it',
    (_, remove, simplified) =>
      session.withPage(async (page) => {
        const errors = errorsOf(page);
        await page.addInitScript(remove);
        await page.goto(address());
        await answered(page);
        expect(await firstHit(page)).toMatch(right);
        expect((await note(page)).includes(words.search.simplified)).toBe(simplified);
        expect(await note(page)).not.toContain(words.search.incomplete);
        expect(errors).toEqual([]);
      }),
  );
});

describe('what a reader may put in', () => {
  const strange: [name: string, text: string][] = [
    ['10,000 characters', '质量'.repeat(5000)],
    ['10,000 characters we do not have', '饕'.repeat(10_000)],
    ['control characters', '\u0000\u0007召\u200b回\u202e\u0085'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['a script', '"></mark><script>document.title="x"</script>'],
    ['half a character', '\ud800召回\udc00'],
    ['only half a character', '\udfff'],
    ['spaces', '   　\t'],
    ['emoji', '🙂👨‍👩‍👧'],
    ['a pattern', '(.*)+[\\'],
    ['property names', '__proto__ constructor toString'],
    ['percent signs', '%E0%A4%A 100%'],
  ];
  test.each(strange)('%s: a clear message or an answer, no error, no markup', (_, text) =>
    session.withPage(async (page) => {
      const errors = errorsOf(page);
      await page.clock.install();
      await page.goto(session.at('search.html'));
      const title = await page.title();
      await page.focus('main input[type=search]');
      await page.waitForSelector('main input[role=combobox]');
      // As a value, not by typing: half a character cannot be typed.
      await page.evaluate((value) => {
        const box = document.querySelector<HTMLInputElement>('main input[type=search]');
        if (!box) throw new Error('no box');
        box.value = value;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
      await page.waitForFunction(() => document.querySelector('[data-search-results][aria-busy]') === null);
      // Longer than the pauses after which the query is written into the address, and what was found is announced.
      await page.clock.runFor(700);
      const links = await page.locator('[data-search-results] a').count();
      if (text.trim() === '') expect([links, (await note(page)).trim()]).toEqual([0, '']);
      else if (links === 0) expect(await note(page)).toContain('没有找到');
      expect(await page.locator('[data-search] img, [data-search] script').count()).toBe(0);
      expect(await page.title()).toBe(title);
      // The address brings the same back.
      await page.reload();
      await page.waitForFunction(
        () =>
          document.querySelector('main input[role=combobox]') !== null &&
          document.querySelector('[data-search-results][aria-busy]') === null,
      );
      if (!/[\ud800-\udfff]/.test(text))
        expect(await page.locator('[data-search-results] a').count()).toBe(links);
      expect(errors).toEqual([]);
    }),
  );
});
