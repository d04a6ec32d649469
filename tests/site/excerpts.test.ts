import { beforeAll, describe, expect, test } from 'vitest';
import { attribute, type Element, elements, find, tagged, textOf } from '../../src/postprocess/html.ts';
import { blocksOf } from '../../src/search/blocks.ts';
import { type Excerpt, excerpts } from '../../src/search/excerpt.ts';
import type { Hit } from '../../src/search/rank/rank.ts';
import { settle } from '../../src/search/settle.ts';
import { suggest } from '../../src/search/suggest.ts';
import { withoutSpace } from '../../src/text/space.ts';
import { page } from '../helpers/built.ts';
import { builtSearch } from '../helpers/built-search.ts';
import { seeded } from '../helpers/search-page.ts';

const { lexicon, corpus, finder } = await builtSearch();
const all = [...finder.documents.values()];
/** Those with a text: of a page that repeats others the name alone is found. */
const documents = all.filter(({ places, mark }) => places.length > 0 || mark !== 'site');

/** The text of an element without the marks of its sources, which stand within sentences. */
const plainText = (element: Element): string =>
  element.childNodes
    .map((child) =>
      'tagName' in child
        ? ['cite', 'notes'].includes(attribute(child, 'class') ?? '')
          ? ''
          : plainText(child)
        : textOf(child),
    )
    .join('');

const pageText = new Map(
  all.map(({ path }) => {
    const main = find(page(path), tagged('main'));
    return [path, main ? withoutSpace(plainText(main)) : ''];
  }),
);
const idsOf = new Map(
  all.map(({ path }) => [
    path,
    new Set([...elements(page(path))].map((element) => attribute(element, 'id'))),
  ]),
);

/** The blocks of a page, white space left out. */
const pageBlocks = new Map(
  all.map(({ path }) => [
    path,
    [...elements(page(path))]
      .filter(({ tagName }) => /^(?:p|h[1-6]|li|dt|dd|tr|figcaption|blockquote)$/.test(tagName))
      .map((element) => withoutSpace(plainText(element))),
  ]),
);

/** The first block of a text that does not stand on the page, letter for letter and after the block before it. */
function stranger(text: string, path: string): string | undefined {
  const own = pageText.get(path) ?? '';
  let at = 0;
  for (const { start, end } of blocksOf(text)) {
    const block = withoutSpace(text.slice(start, end));
    const here = own.indexOf(block, at);
    if (here < 0) return block;
    at = here + block.length;
  }
  return undefined;
}

/** Queries as they may come: pieces of the texts, within sentences and across them, and words side by side. */
function queries(count: number): string[] {
  const random = seeded(150901);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const vocabulary = [...corpus.words.keys()].sort();
  return Array.from({ length: count }, (_, i) => {
    if (i % 3 === 0)
      return Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(vocabulary)).join(
        i % 2 ? ' ' : '',
      );
    const { text } = pick(documents);
    const start = Math.floor(random() * text.length);
    return text.slice(start, start + 1 + Math.floor(random() ** 2 * 40));
  });
}

test.each(documents)(
  '$path: what is searched is the text of the page, letter for letter',
  ({ path, text, title }) => {
    expect(stranger(text, path)).toBeUndefined();
    // The whole pledge is called what the menu calls it; its own text may begin with the document's title.
    expect(withoutSpace(textOf(page(path)))).toContain(withoutSpace(title));
  },
);

describe('1,000 queries', () => {
  const shown: { query: string; hit: Hit; found: Excerpt }[] = [];
  beforeAll(async () => {
    for (const query of queries(1000))
      for (const hit of (await settle(corpus, finder, query)).answer.hits)
        for (const found of excerpts(corpus, hit, 2)) shown.push({ query, hit, found });
  });

  const written = ({ parts }: Excerpt) => parts.map((part) => part.text).join('');
  /** An excerpt without the marks of what it leaves out; they may be the page's own. */
  const own = (found: Excerpt, text: string) =>
    text.includes(written(found)) ? written(found) : written(found).replace(/^…|…$/g, '');

  test('every excerpt is, letter for letter, text of one block of the page it leads to', () => {
    const wrong: string[] = [];
    for (const { query, hit, found } of shown) {
      const { path, text, title } = hit.document;
      const excerpt = own(found, text);
      if (!(pageBlocks.get(path) ?? []).some((block) => block.includes(withoutSpace(excerpt))))
        wrong.push(`${query} → ${path}: ${excerpt}`);
      if (excerpt === (found.heading || title)) wrong.push(`${query} → ${path} says its heading: ${excerpt}`);
      if (found.anchor !== '' && !idsOf.get(path)?.has(found.anchor))
        wrong.push(`${query} → ${path} has no #${found.anchor}`);
    }
    expect(wrong).toEqual([]);
    expect(shown.length).toBeGreaterThan(1500);
  });

  test('every excerpt begins and ends with its block, or where a mark parts the sentence within reach (in Chinese)', () => {
    const wrong = shown.filter(({ hit, found }) => {
      const { text } = hit.document;
      const excerpt = own(found, text);
      const blocks = blocksOf(text).map(({ start, end }) => text.slice(start, end));
      return (
        /\p{Script=Han}/u.test(excerpt) &&
        excerpt.length < 60 &&
        !/[\p{P}]$/u.test(excerpt) &&
        !blocks.some((block) => block.endsWith(excerpt) || block === excerpt)
      );
    });
    expect(wrong.map(({ query, found }) => `${query}: ${written(found)}`)).toEqual([]);
  });

  test('none is cut within a Latin word or a number', () => {
    const cut = shown.filter(({ hit, found }) => {
      const excerpt = own(found, hit.document.text);
      const at = hit.document.text.indexOf(excerpt);
      const inside = (place: number) =>
        /^(?:[a-z]{2}|\d{2}|\d%)$/i.test(hit.document.text.slice(place - 1, place + 1));
      return hit.document.text.indexOf(excerpt, at + 1) < 0 && (inside(at) || inside(at + excerpt.length));
    });
    expect(cut.map(({ query, found }) => `${query}: ${written(found)}`)).toEqual([]);
  });

  test('what is suggested is the name of something on a page', () => {
    const names = new Set(
      queries(1000).flatMap((query) => suggest(corpus, query.slice(0, 3)).map(({ text }) => text)),
    );
    const text = [...pageText.values()].join('\n');
    expect([...names].filter((name) => !text.includes(withoutSpace(name)))).toEqual([]);
    expect(names.size).toBeGreaterThan(Math.min(20, lexicon.documents.length / 3));
  });
});
