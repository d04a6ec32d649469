import { afterAll, beforeAll, expect, test } from 'vitest';
import { duties, folderPages, pages } from '../helpers/built.ts';
import { describeReaders } from '../helpers/describe-readers.ts';
import { expectShown } from '../helpers/expect-shown.ts';
import { pageKinds } from '../helpers/page-kinds.ts';
import { openPlaces, type Place } from '../helpers/places.ts';
import { type Reader, waitFor } from '../helpers/reader.ts';
import { isPresent, openReader, readersOfToday } from '../helpers/readers.ts';
import { sampleQuery } from '../helpers/sample-query.ts';

const places = await openPlaces();
afterAll(() => Promise.all(places.map((place) => place.close())));

/** The places but the root of a host, which is the first. */
const others = places.slice(1);

const { query, path: duty } = sampleQuery();
const firstLists = new Map<string, string[]>();

/** Result links as paths of the site, in order, each page once. */
async function resultPages(reader: Reader): Promise<string[]> {
  await waitFor(
    reader,
    'search results',
    () => document.querySelectorAll('[data-search-results]:not([aria-busy]) a').length > 0,
  );
  const links = await reader.run(() =>
    Array.from(
      document.querySelectorAll('[data-search-results] h2 a'),
      (link) => link.getAttribute('href') ?? '',
    ),
  );
  return links.map((link) => link.replace(/#.*/, ''));
}

describeReaders(readersOfToday, (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader(name);
  });
  afterAll(() => reader.close());
  for (const place of places) inPlace(place, name, () => reader);
});

/** The checks of one place in one browser. @param opened the browser, once it is open */
function inPlace(place: Place, name: Reader['name'], opened: () => Reader): void {
  // What a path may break is the same in all engines; a page of each kind tells whether an engine has its own ways.
  // At a root less can break than below a path: there even a link from the root of the host leads right.
  // In the others the same links are followed, by turns: every page in one of them, in all in tests/stress. So do the other
  // engines with the kinds.
  const turn = name === 'chromium' ? others.indexOf(place) : -1;
  const kinds = [...pageKinds.map(({ path }) => path.replace(/\?.*/, '')), ...folderPages.slice(0, 1)];
  const own = kinds.filter((_, i) => name === 'chromium' || i % places.length === places.indexOf(place));
  const visited = [...new Set([...own, ...pages.filter((_, i) => i % others.length === turn)])];
  test(`${place.name}: ${turn < 0 ? '' : 'pages by turns and '}${name === 'chromium' ? 'a page of each kind' : 'kinds by turns'} has its styles and pictures`, () =>
    expectShown(opened(), place, visited));

  test(`${place.name}: the header's form leads to the search page, and the right duty comes first`, async () => {
    const reader = opened();
    await reader.open(place.at(duties[3]?.path ?? ''));
    await reader.run((words: string) => {
      const box = document.querySelector<HTMLInputElement>('header input[type=search]');
      if (!box) throw new Error('no search box in the header');
      box.value = words;
      box.form?.querySelector('button')?.click();
    }, query);
    await waitFor(
      reader,
      'the search page',
      () => location.pathname.endsWith('/search.html') && document.readyState === 'complete',
    );
    expect(decodeURIComponent(await reader.url())).toContain(`search.html?q=${query}`);
    const found = await resultPages(reader);
    expect(found[0]).toBe(duty);
    firstLists.set(`${name} ${place.name}`, found);
  });

  test(`${place.name}: a result leads to the very place`, async () => {
    const reader = opened();
    await reader.open(place.at(`search.html?q=${encodeURIComponent(query)}`));
    await resultPages(reader);
    await reader.run(() => document.querySelector<HTMLAnchorElement>('[data-search-results] a')?.click());
    await waitFor(
      reader,
      'the duty page',
      () => document.querySelector('main')?.getAttribute('data-kind') === 'duty',
    );
    expect((await reader.url()).includes(duty)).toBe(true);
    expect(
      await reader.run(
        (words: string) => document.querySelector(location.hash)?.textContent?.includes(words) ?? false,
        query,
      ),
    ).toBe(true);
  });
}

test('the result lists are the same in every browser and place', () => {
  const lists = [...firstLists.values()];
  expect(lists.length).toBe(readersOfToday.filter(isPresent).length * places.length);
  for (const list of lists) expect(list).toEqual(lists[0]);
});
