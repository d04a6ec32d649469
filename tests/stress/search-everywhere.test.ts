import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { singleName } from '../../src/support/names.ts';
import { singlePlace } from '../../src/text/single-place.ts';
import { campaign, dist, preview } from '../helpers/built.ts';
import { openPlaces, type Place } from '../helpers/places.ts';
import { isPresent, openReader, readerNames } from '../helpers/readers.ts';
import { ask, openSearch, type Shown, titlesOf } from '../helpers/search-page.ts';

/** Query files: our own, and those that `QUERY_FILES` names, separated by spaces. */
const files = ['tests/bench/queries.json', ...(process.env.QUERY_FILES ?? '').split(' ').filter(Boolean)];
const queries = files.flatMap((file) =>
  (JSON.parse(readFileSync(file, 'utf8')) as { q: string }[]).map(({ q }) => q),
);
const places = await openPlaces();
afterAll(() => Promise.all(places.map((place) => place.close())));

/** The settled lists of all queries, as one browser shows them in one place. */
async function listsIn(name: (typeof readerNames)[number], place: Place): Promise<Shown[]> {
  const reader = await openReader(name);
  try {
    await openSearch(reader, place.at('search.html'));
    const lists: Shown[] = [];
    for (const query of queries) lists.push(await ask(reader, query));
    return lists;
  } finally {
    await reader.close();
  }
}

const named = <T>(lists: readonly T[]) => queries.map((query, i) => [query, lists[i]] as const);
let first: Shown[] = [];
beforeAll(async () => {
  const [root] = places;
  first = root ? await listsIn('chromium', root) : [];
}, 600_000);

describe.each(readerNames.filter(isPresent))('%s', (name) => {
  test.each(places)(
    '$name: every query gives the same list as in Chromium at a root',
    async (place) => {
      const lists = await listsIn(name, place);
      if (name !== 'chromium-80') return expect(named(lists)).toEqual(named(first));
      // There the engine cannot run: the same ranker reads all texts, in which more may stand than Pagefind finds.
      const others = queries.filter((_, i) => lists[i]?.pages.join() !== first[i]?.pages.join());
      console.info(
        `${name} ${place.name}: ${others.length} of ${queries.length} differ: ${others.join(' | ')}`,
      );
      expect(others.length).toBeLessThanOrEqual(queries.length * 0.05);
    },
    600_000,
  );
});

test.skipIf(preview)(
  'the site as one file gives the same titles in the same order as from disk',
  async () => {
    const lists: string[][][] = [];
    for (const address of ['search.html', `${singleName(campaign.edition)}#${singlePlace('search.html')}`]) {
      const reader = await openReader('chromium');
      await openSearch(reader, new URL(address, `${pathToFileURL(dist).href}/`).href);
      const titles: string[][] = [];
      for (const query of queries) titles.push(await titlesOf(reader, query));
      lists.push(titles);
      await reader.close();
    }
    const [site = [], single = []] = lists;
    expect(named(single)).toEqual(named(site));
  },
  600_000,
);
