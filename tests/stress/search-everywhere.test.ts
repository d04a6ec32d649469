import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { openPlaces } from '../helpers/places.ts';
import { isPresent, openReader, readerNames } from '../helpers/readers.ts';
import { ask, openSearch, type Shown } from '../helpers/search-page.ts';

const present = readerNames.filter(isPresent);
/** Query files: our own, and those that `QUERY_FILES` names, separated by spaces. */
const files = ['tests/bench/queries.json', ...(process.env.QUERY_FILES ?? '').split(' ').filter(Boolean)];
const queries = files.flatMap((file) =>
  (JSON.parse(readFileSync(file, 'utf8')) as { q: string }[]).map(({ q }) => q),
);
const places = await openPlaces();
afterAll(() => Promise.all(places.map((place) => place.close())));

test('every query gives the same list in every browser, online, below a path and from disk', async () => {
  const lists = new Map<string, Shown[]>();
  for (const name of present) {
    const reader = await openReader(name);
    try {
      for (const place of places) {
        await openSearch(reader, place.at('search.html'));
        const found: Shown[] = [];
        for (const query of queries) found.push(await ask(reader, query));
        lists.set(`${name} ${place.name}`, found);
      }
    } finally {
      await reader.close();
    }
  }
  expect(lists.size).toBe(present.length * places.length);
  const [first = []] = lists.values();
  for (const [where, list] of lists) {
    // Where the engine cannot run, what it would add at the end is not there; the reader is told. All before it is the same.
    const wanted = where.startsWith('chromium-80')
      ? first.map(({ pages, term }, i) => ({ pages: pages.slice(0, list[i]?.pages.length), term }))
      : first;
    expect(list, where).toEqual(wanted);
    list.forEach(({ pages }, i) => {
      expect(pages.length > 0, `${where}: ${queries[i]}`).toBe((first[i]?.pages.length ?? 0) > 0);
    });
  }
}, 600_000);
