import { readFileSync } from 'node:fs';
import * as OpenCC from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attribute, type Element, elements, find, tagged, textOf } from '../../src/postprocess/html.ts';
import { serveFolder } from '../../src/support/serve.ts';
import { dist, page as parsed, readingPages, text } from '../helpers/built.ts';
import type { Reader } from '../helpers/reader.ts';
import { openReader } from '../helpers/readers.ts';
import { ask, openSearch, seeded } from '../helpers/search-page.ts';

let server: Awaited<ReturnType<typeof serveFolder>>;
let page: Reader;
beforeAll(async () => {
  server = await serveFolder(dist);
  page = await openReader('chromium');
  await openSearch(page, `${server.url}search.html`);
});
afterAll(async () => {
  await page.close();
  await server.close();
});

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
        expect((await ask(page, query)).pages[0], query).toBe(duty.page);
    }
  },
);

test('every term shows its definition for its name, its traditional form and its pinyin', async () => {
  const names = readingPages
    .filter((path) => path.startsWith('terms/'))
    .map((path) => textOf(find(parsed(path), tagged('h1')) ?? parsed(path)));
  expect(names.length).toBeGreaterThan(30);
  const missed: string[] = [];
  for (const name of names) {
    const letters = /^[\p{Script=Han}“”、]+$/u.test(name)
      ? [pinyin(name.replace(/[“”、]/g, ''), { toneType: 'none', type: 'array' }).join('')]
      : [];
    for (const query of [name, traditional(name), ...letters]) {
      const { term } = await ask(page, query);
      if (term.trim() !== name) missed.push(`${query}: ${term || 'nothing'}`);
    }
  }
  expect(missed).toEqual([]);
});

/** The text of an element without the numbers of its sources. */
const ownText = (element: Element): string =>
  element.childNodes
    .map((child) =>
      'tagName' in child ? (attribute(child, 'class') === 'cite' ? '' : ownText(child)) : textOf(child),
    )
    .join('');

/** Sentences of the indexed pages, with the page they stand on. */
function sentences(): { path: string; sentence: string }[] {
  const indexed = readingPages.filter((path) =>
    /^(?:enterprise|industry|society|terms|roles)\/|^background|^downloads|^about/.test(path),
  );
  const skipped = (element: Element) =>
    /foot-note|small|also|provenance|concerns|version|binding|kicker|picture/.test(
      attribute(element, 'class') ?? '',
    );
  return indexed.flatMap((path) => {
    const main = find(parsed(path), tagged('main'));
    const blocks = main
      ? [...elements(main)].filter(
          (element) =>
            (element.tagName === 'p' && !skipped(element)) ||
            attribute(element, 'class') === 'text' ||
            (element.tagName === 'li' && attribute(element.parentNode as Element, 'class') === 'laws'),
        )
      : [];
    const inProvenance = new Set(
      main
        ? [...elements(main)]
            .filter((element) => attribute(element, 'data-provenance'))
            .flatMap((element) => [...elements(element)])
        : [],
    );
    return blocks
      .filter((block) => !inProvenance.has(block))
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
    const { pages } = await ask(page, snippet);
    if (wanted.includes(pages[0] ?? '')) first++;
    if (!pages.slice(0, 3).some((path) => wanted.includes(path)))
      missed.push(`${snippet}: wanted ${wanted.join(' | ')}, got ${pages.slice(0, 3).join(', ')}`);
  }
  expect(missed).toEqual([]);
  expect(first / 500).toBeGreaterThanOrEqual(0.95);
}, 200_000);

describe('nonsense', () => {
  test('300 queries of characters we do not have, of random letters and of other domains: at least 97 % find nothing', async () => {
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
    for (const query of queries) if ((await ask(page, query)).pages.length > 0) shown.push(query);
    expect(shown.length, shown.join(' ')).toBeLessThanOrEqual(9);
  });
});
