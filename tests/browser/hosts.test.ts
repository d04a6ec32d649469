import { extname } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../../src/support/serve.ts';
import { QUERY_LIMIT } from '../../src/text/query-limit.ts';
import { dist, duties, words } from '../helpers/built.ts';
import { describeReaders } from '../helpers/describe-readers.ts';
import { type Reader, waitFor } from '../helpers/reader.ts';
import { openReader, readersOfToday } from '../helpers/readers.ts';
import { sampleQuery } from '../helpers/sample-query.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const { query, path: duty } = sampleQuery();
const asked = `search.html?q=${encodeURIComponent(query)}`;

/** As the site would be under the habits of another host. */
const hostWith = (headers: (path: string, type: string) => Record<string, string>) =>
  serveFolder(dist, { headers });

const gbk = await hostWith((_, type) => ({ 'content-type': `${type.split(';')[0]}; charset=gbk` }));
afterAll(() => gbk.close());

describeReaders(readersOfToday, (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader(name);
  });
  afterAll(() => reader.close());

  test('a host says gbk: a page reads right, with its styles and its script, whose hashes fit', async () => {
    await reader.open(gbk.url + duty);
    const seen = await reader.run(() => ({
      heading: document.querySelector('h1')?.textContent ?? '',
      charset: document.characterSet,
      styled: getComputedStyle(document.body).lineHeight !== 'normal',
      booted: document.documentElement.dataset.view !== undefined,
    }));
    expect(seen).toMatchObject({ charset: 'UTF-8', styled: true, booted: true });
    expect(seen.heading).toContain(duties[0]?.title);
  });

  test('a host says gbk: search finds, and shows what it found', async () => {
    await reader.open(gbk.url + asked);
    await waitFor(
      reader,
      'results',
      () => document.querySelector('[data-search-results]:not([aria-busy]) a') !== null,
    );
    const [first = ''] = await reader.run(() =>
      Array.from(document.querySelectorAll('[data-search-results] li'), (item) => item.textContent ?? ''),
    );
    expect(first).toContain(query);
  });
});

/** What a page asks for and does not get, and what it complains of, while it is read and searched. */
async function troubles(page: Page, act: () => Promise<void>): Promise<string[]> {
  const found: string[] = [];
  page.on('response', (response) => response.status() >= 400 && found.push(`refused: ${response.url()}`));
  page.on('console', (message) => message.type() === 'error' && found.push(message.text()));
  page.on('pageerror', (error) => found.push(error.message));
  await act();
  return found;
}

const searched = async (page: Page, at: (path: string) => string) => {
  for (const path of ['index.html', 'pledge.html', duty]) await page.goto(at(path));
  await page.goto(at(asked));
  await page.waitForSelector('[data-search-results]:not([aria-busy]) a');
};

test('a host that serves few kinds of files refuses nothing while one reads and searches', () =>
  session.withPage(async (page) => {
    const served = new Set('.html .js .css .png .svg .ico .txt .pdf .zip'.split(' '));
    await page.route('**/*', (route) =>
      served.has(extname(new URL(route.request().url()).pathname))
        ? route.continue()
        : route.fulfill({ status: 404 }),
    );
    expect(await troubles(page, () => searched(page, session.at))).toEqual([]);
  }));

test('under a policy that lets no WebAssembly be compiled, search finds all the same and says that it is the simpler one', async () => {
  const policy =
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";
  const host = await hostWith(() => ({ 'content-security-policy': policy }));
  try {
    await session.withPage(async (page) => {
      await searched(page, (path) => host.url + path);
      const first = page.locator('[data-search-results] a').first();
      expect(await first.getAttribute('href')).toContain(duty);
      expect(await page.locator('[data-search-note]').textContent()).toContain(words.search.simplified);
      expect(await page.evaluate(() => getComputedStyle(document.body).lineHeight)).not.toBe('normal');
    });
  } finally {
    await host.close();
  }
});

test('a long text in a search box makes an address that hosts take', () =>
  session.withPage(
    async (page) => {
      await page.goto(session.at(duty));
      await page.focus('header input[type=search]');
      await page.keyboard.insertText('质量'.repeat(500));
      await page.click('header [role=search] button');
      await page.waitForURL(/search\.html/);
      const { searchParams, href } = new URL(page.url());
      expect(searchParams.get('q')).toHaveLength(QUERY_LIMIT);
      // IIS refuses queries of more.
      expect(href.length).toBeLessThan(2048);
    },
    { javaScriptEnabled: false },
  ));
