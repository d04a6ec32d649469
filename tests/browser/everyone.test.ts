import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingsInSchemes } from '../helpers/axe-states.ts';
import { duties, readingPages, text } from '../helpers/built.ts';
import { idle } from '../helpers/idle.ts';
import { pageKinds } from '../helpers/page-kinds.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();

describe('axe', () => {
  let page: Page;
  beforeAll(async () => {
    page = await session.browser().newPage({ viewport: { width: 390, height: 844 } });
  });
  afterAll(() => page.close());

  test.each(pageKinds)('$kind: no violation, in light and in dark', async ({ path, ready }) => {
    expect(await findingsInSchemes(page, session.at(path), ready)).toEqual([]);
  });
});

/** What works by a script alone asks for it at once. */
const scripts: Record<string, string[]> = {
  'search.html': ['search', 'search-engine', 'search-texts'].map((name) => `assets/${name}.js`),
  'self-check.html': ['assets/self-check.js'],
  'letter.html': ['assets/letter.js'],
};
/** Pictures that wait until they are near. */
const waiting = (path: string): string[] =>
  [...text(path).matchAll(/<img\b[^>]*>/g)]
    .filter(([tag]) => tag.includes(' loading="lazy"'))
    .map(([tag]) => / src="([^"]*)"/.exec(tag)?.[1] ?? '');

describe('a page', () => {
  let context: BrowserContext;
  let page: Page;
  let asked: string[];
  let logged: string[];
  beforeAll(async () => {
    context = await session.browser().newContext();
    page = await context.newPage();
    page.on('request', (request) => asked.push(request.url().replace(session.at(''), '')));
    page.on('console', (message) => logged.push(message.text()));
    page.on('pageerror', (error) => logged.push(String(error)));
  });
  afterAll(() => context.close());

  test.each(readingPages)(
    '%s asks for itself and its icon alone, sets no cookie, logs nothing',
    async (path) => {
      asked = [];
      logged = [];
      await page.goto(session.at(path));
      await idle(page);
      const asks = asked.filter((url) => url !== 'favicon.svg' && !waiting(path).includes(url));
      expect(asks.sort()).toEqual([path, ...(scripts[path] ?? [])].sort());
      expect(logged).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    },
  );
});

describe('with JavaScript off', () => {
  let page: Page;
  beforeAll(async () => {
    page = await session.browser().newPage({ javaScriptEnabled: false });
  });
  afterAll(() => page.close());

  test.each(pageKinds)('$kind shows its text', async ({ path }) => {
    await page.goto(session.at(path));
    expect((await page.textContent('main'))?.trim().length ?? 0).toBeGreaterThan(60);
  });

  test('the form still leads to the index of everything', async () => {
    await page.goto(session.at(duties[0]?.path ?? ''));
    await page.fill('header input[type=search]', '召回');
    await page.click('header button[type=submit]');
    await page.waitForURL(/\/search\.html\?q=/);
    expect(await page.locator('[data-search-index] a').count()).toBeGreaterThan(readingPages.length);
    expect(await page.textContent('main')).toContain('浏览器没有运行脚本');
  });
});
