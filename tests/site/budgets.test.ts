import { describe, expect, test } from 'vitest';
import { attribute, type Element, elements, rawText } from '../../src/postprocess/html.ts';
import { brotliSize, PAGE_LIMIT } from '../../src/postprocess/outputs/weight.ts';
import { bytes, duties, links, original, page, readingPages } from '../helpers/built.ts';
import { firstSearch, weightOf } from '../helpers/first-search.ts';
import { queriesOf } from '../helpers/wanted.ts';

describe('weight', () => {
  test.each(readingPages)(
    '%s: at most 14,600 bytes, brotli 11; with the original the pledge page may weigh more, and the build says so',
    (path) => {
      const sentences = [...elements(page(path))].filter((element) =>
        /-s\d+$/.test(attribute(element, 'id') ?? ''),
      ).length;
      // The original itself, and 25 bytes for the place and number of each sentence.
      const more =
        original && path === 'pledge.html' ? brotliSize(Buffer.from(original.canonical)) + sentences * 25 : 0;
      expect(brotliSize(bytes(path))).toBeLessThanOrEqual(PAGE_LIMIT + more);
    },
  );

  // What most readers open: less than a page may weigh. An original stands on them too, and its length is its own.
  test.skipIf(original)('home: at most 11,000 bytes; the page of a duty: at most 10,500', () => {
    const heavy = [
      { path: 'index.html', most: 11_000 },
      ...duties.map(({ path }) => ({ path, most: 10_500 })),
    ]
      .map(({ path, most }) => ({ path, most, weighs: brotliSize(bytes(path)) }))
      .filter(({ most, weighs }) => weighs > most);
    expect(heavy).toEqual([]);
  });

  test.each(readingPages.filter((path) => path !== 'search.html'))(
    '%s: asks for nothing but its icon before the reader acts; pictures of downloads come as they are scrolled to',
    (path) => {
      const isLater = (element: Element) =>
        path === 'downloads.html' && element.tagName === 'img' && attribute(element, 'loading') === 'lazy';
      const fetched = [...elements(page(path))].filter(
        (element) =>
          !isLater(element) &&
          ['script', 'img', 'iframe', 'video', 'audio', 'source', 'object', 'embed'].includes(
            element.tagName,
          ) &&
          (attribute(element, 'src') ?? attribute(element, 'data')) !== undefined,
      );
      expect(fetched.map(({ tagName }) => tagName)).toEqual([]);
      const sheets = [...elements(page(path))]
        .filter((element) => element.tagName === 'link')
        .map((element) => attribute(element, 'rel'));
      expect(sheets.every((rel) => ['icon', 'apple-touch-icon', 'canonical'].includes(rel ?? ''))).toBe(true);
      expect(links(path).some(({ tag }) => tag === 'script')).toBe(false);
    },
  );

  test.each(readingPages)('%s: one inline script of at most 1,500 bytes', (path) => {
    const scripts = [...elements(page(path))].filter(
      (element) => element.tagName === 'script' && attribute(element, 'type') !== 'application/ld+json',
    );
    expect(scripts).toHaveLength(1);
    for (const script of scripts) expect(Buffer.byteLength(rawText(script))).toBeLessThanOrEqual(1500);
  });

  test.each(readingPages)(
    '%s: each of the two layers above the first is lifted by one; an id in a selector would double that',
    (path) => {
      const styles = [...elements(page(path))].filter(({ tagName }) => tagName === 'style').map(rawText);
      expect(styles.join()).not.toContain(':not(#\\#):not(#\\#):not(#\\#)');
    },
  );

  test('the first answer: at most 45 kB in one script; the words of an original add at most 1 %', () => {
    expect(brotliSize(bytes('assets/search.js'))).toBeLessThanOrEqual(original ? 45_450 : 45_000);
  });

  test('the first settled list: at most 210 kB in at most eight requests for each of 30 queries; the same query again asks for nothing', async () => {
    const queries = queriesOf('tests/bench/queries.json').filter((_, i) => i % 8 === 0);
    expect(queries.length).toBeGreaterThanOrEqual(30);
    const heavy: string[] = [];
    for (const { q } of queries) {
      const { fetched, again } = await firstSearch(q);
      expect(again, q).toEqual([]);
      if (fetched.length > 8 || weightOf(fetched) > 210_000)
        heavy.push(`${q}: ${fetched.length} requests, ${weightOf(fetched)} bytes`);
    }
    expect(heavy).toEqual([]);
  });
});
