import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/support/serve.ts';
import { dist, readingPages, text } from '../helpers/built.ts';
import { type OldReader, oldChromiumPackage, openOldChromium } from '../helpers/old-chromium.ts';
import { ask, openSearch } from '../helpers/search-page.ts';

const packageFolder = oldChromiumPackage();

/** What Chromium 80 says of every policy that names a newer word; it goes on. */
const expected = /invalid source: ''wasm-unsafe-eval''/;

describe.runIf(packageFolder)('Chromium 80', () => {
  let reader: OldReader;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    reader = await openOldChromium(packageFolder ?? '');
    server = await serveFolder(dist);
  });
  afterAll(async () => {
    await reader.close();
    await server.close();
  });
  const errors = () => reader.errors().filter((error) => !expected.test(error));

  test('every page is laid out, and no script fails', async () => {
    for (const path of readingPages) {
      await reader.open(server.url + path);
      const seen = await reader.run(() => ({
        measure: document.querySelector('main')?.getBoundingClientRect().width ?? 0,
        paper: getComputedStyle(document.body).backgroundColor,
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        skip: document.querySelector('.skip')?.getBoundingClientRect().right ?? 0,
      }));
      expect(seen.measure, path).toBeGreaterThan(200);
      expect(seen.measure, path).toBeLessThan(1100);
      expect(seen.paper, path).toBe('rgb(251, 247, 239)');
      expect(seen.sideways, path).toBe(0);
      expect(seen.skip, path).toBeLessThanOrEqual(0);
      expect(errors(), path).toEqual([]);
    }
  });

  test('search finds a wanted page in the first five for nine of ten queries, online and from disk, without a script error', async () => {
    type Query = { q: string; want: string[] };
    const queries = JSON.parse(readFileSync('tests/bench/queries.json', 'utf8')) as Query[];
    const { sections } = JSON.parse(text('pledge.json')) as {
      sections: { duties: { id: string; page: string }[] }[];
    };
    const duties = new Map(
      sections.flatMap((section) => section.duties.map(({ id, page }) => [id, page] as const)),
    );
    for (const url of [`${server.url}search.html`, pathToFileURL(join(dist, 'search.html')).href]) {
      await openSearch(reader, url);
      let found = 0;
      let wanted = 0;
      for (const { q, want } of queries.filter((_, i) => i % 3 === 0)) {
        if (want.length === 0) continue;
        wanted++;
        const { pages } = await ask(reader, q);
        if (pages.slice(0, 5).some((path) => want.some((id) => path === (duties.get(id) ?? `${id}.html`))))
          found++;
      }
      expect(found / wanted, url).toBeGreaterThanOrEqual(0.9);
      expect(await reader.run(() => document.querySelector('[data-search-note]')?.textContent)).toContain(
        '简化',
      );
      expect(errors(), url).toEqual([]);
    }
  });
});
