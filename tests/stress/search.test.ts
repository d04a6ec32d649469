import { readFileSync } from 'node:fs';
import * as OpenCC from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { attribute, type Element, find, tagged, textOf } from '../../src/postprocess/html.ts';
import { leftOut } from '../../src/postprocess/outputs/searchable.ts';
import { addressOf } from '../../src/search/fragment.ts';
import { settle } from '../../src/search/settle.ts';
import { page as parsed, readingPages, text } from '../helpers/built.ts';
import { builtSearch } from '../helpers/built-search.ts';
import { randomRuns } from '../helpers/random-runs.ts';
import { seeded } from '../helpers/search-page.ts';

/** The search of the site without its page: it shows the same lists (`search-everywhere.test.ts`). */
const { lexicon, corpus, finder } = await builtSearch();
/** The settled list of a query: addresses of records. */
const ask = async (query: string): Promise<string[]> =>
  (await settle(corpus, finder, query)).answer.hits.map(({ document }) => addressOf(document));
/** Its pages, each once. */
const pagesFor = async (query: string): Promise<string[]> => [
  ...new Set((await ask(query)).map((address) => address.replace(/#.*/, ''))),
];

const traditional = OpenCC.Converter({ from: 'cn', to: 't' });
const { sections } = JSON.parse(text('pledge.json')) as {
  sections: { duties: { page: string; title: string; claim: string; commitments: { text: string }[] }[] }[];
};
const duties = sections.flatMap((section) => section.duties);

test.each(duties)(
  '$title: found first by its title, claim and commitments, traditional too',
  async (duty) => {
    for (const words of [duty.title, duty.claim, ...duty.commitments.map((commitment) => commitment.text)]) {
      for (const query of [words, traditional(words)])
        expect((await pagesFor(query))[0], query).toBe(duty.page);
    }
  },
);

test('every term: its definition is first where it is asked for, and in the first five for its name, its traditional form and its pinyin', async () => {
  const terms = lexicon.documents.filter(({ mark }) => mark === 'term');
  expect(terms.length).toBeGreaterThan(30);
  const missed: string[] = [];
  for (const { path, title: name } of terms) {
    const letters = /^[\p{Script=Han}“”、]+$/u.test(name)
      ? [pinyin(name.replace(/[“”、]/g, ''), { toneType: 'none', type: 'array' }).join('')]
      : [];
    const within = async (places: number, query: string) => {
      const pages = (await pagesFor(query)).slice(0, places);
      if (!pages.includes(path)) missed.push(`${query}: ${pages.join() || 'nothing'}`);
    };
    for (const query of [`什么是${name}`, traditional(`什么是${name}`)]) await within(1, query);
    for (const query of [name, traditional(name), ...letters]) await within(5, query);
  }
  expect(missed).toEqual([]);
});

/** The text of an element without what is left out of the index, numbers of sources and versions of laws; a paragraph within is a line. */
const ownText = (element: Element): string =>
  element.childNodes
    .map((child) =>
      'tagName' in child
        ? /^(?:cite|version)$/.test(attribute(child, 'class') ?? '')
          ? ''
          : child.tagName === 'p'
            ? `\n${ownText(child)}\n`
            : ownText(child)
        : textOf(child),
    )
    .join('');

/** Sentences of the indexed pages, with the page they stand on. */
function sentences(): { path: string; sentence: string }[] {
  const indexed = readingPages.filter((path) =>
    /^(?:enterprise|industry|society|terms|roles)\/|^background|^downloads|^about/.test(path),
  );
  /** The elements that search knows, in the order of the page. */
  const known = (element: Element): Element[] =>
    leftOut(element)
      ? []
      : [
          element,
          ...element.childNodes.flatMap((child) => ('tagName' in child ? known(child as Element) : [])),
        ];
  // What else is known of a term has no sentences.
  const isFact = ({ parentNode }: Element) => attribute(parentNode as Element, 'class') === 'facts';
  return indexed.flatMap((path) => {
    const main = find(parsed(path), tagged('main'));
    const blocks = (main ? known(main) : []).filter(
      (element) =>
        (element.tagName === 'p' && !isFact(element)) ||
        attribute(element, 'class') === 'text' ||
        (element.tagName === 'li' && attribute(element.parentNode as Element, 'class') === 'laws'),
    );
    return blocks
      .flatMap((block) => ownText(block).split(/[。；：，、！？“”《》（）\s]/))
      .map((sentence) => ({ path, sentence }));
  });
}

test('500 snippets: a page with the snippet is in the first three for all, first for 95 %', async () => {
  const random = seeded(2015);
  const all = sentences().filter(({ sentence }) => /^\p{Script=Han}{4,}$/u.test(sentence));
  // A page has a snippet wherever it stands there, in a title or in a list too.
  const texts = readingPages.flatMap((path) => {
    const main = find(parsed(path), tagged('main'));
    return main && all.some((one) => one.path === path) ? [{ path, text: ownText(main) }] : [];
  });
  const pagesWith = (snippet: string) =>
    texts.filter(({ text }) => text.includes(snippet)).map(({ path }) => path);
  let first = 0;
  const missed: string[] = [];
  for (let drawn = 0; drawn < 500; ) {
    const { sentence } = all[Math.floor(random() * all.length)] ?? { sentence: '' };
    const length = 4 + Math.floor(random() * 5);
    if (sentence.length < length) continue;
    const start = Math.floor(random() * (sentence.length - length + 1));
    const snippet = sentence.slice(start, start + length);
    const wanted = pagesWith(snippet);
    if (wanted.length > 3) continue;
    drawn++;
    const pages = await pagesFor(snippet);
    if (wanted.includes(pages[0] ?? '')) first++;
    if (!pages.slice(0, 3).some((path) => wanted.includes(path)))
      missed.push(`${snippet}: wanted ${wanted.join(' | ')}, got ${pages.slice(0, 3).join(', ')}`);
  }
  expect(missed).toEqual([]);
  expect(first / 500).toBeGreaterThanOrEqual(0.95);
}, 200_000);

test('2,000 random runs: a record with the run is in the first three for all, first for 97 %', async () => {
  const runs = randomRuns([...finder.documents.values()], 2000, 2015);
  let first = 0;
  const missed: string[] = [];
  for (const { run, places } of runs) {
    const found = await ask(run);
    if (places.includes(found[0] ?? '')) first++;
    if (!found.slice(0, 3).some((address) => places.includes(address)))
      missed.push(`${run}: wanted ${places.join(' | ')}, got ${found.slice(0, 3).join(', ')}`);
  }
  console.info(`random runs: first ${first} of ${runs.length}, not in the first three ${missed.length}`);
  expect(missed).toEqual([]);
  expect(first / runs.length).toBeGreaterThanOrEqual(0.97);
}, 600_000);

describe('nonsense', () => {
  test('300 queries of characters we do not have, of random letters and of other domains: at least 98 % find nothing', async () => {
    const random = seeded(315);
    const ours = new Set(readingPages.map((path) => textOf(parsed(path))).join(''));
    const strangers = Array.from({ length: 0x51a5 }, (_, i) => String.fromCharCode(0x4e00 + i)).filter(
      (character) => !ours.has(character),
    );
    const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)] as T;
    const others = JSON.parse(readFileSync('tests/stress/other-domains.json', 'utf8')) as string[];
    const made = Array.from({ length: 300 - others.length }, (_, i) => {
      if (i % 2 === 0)
        return Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(strangers)).join('');
      return Array.from({ length: 5 + Math.floor(random() * 6) }, () =>
        pick([...'bcdfghjklmnpqrstvwxz']),
      ).join('');
    });
    const queries = [...others, ...made];
    expect(queries).toHaveLength(300);
    const shown: string[] = [];
    for (const query of queries) if ((await ask(query)).length > 0) shown.push(query);
    expect(shown.length, shown.join(' ')).toBeLessThanOrEqual(6);
  });
});
