import { describe, expect, test } from 'vitest';
import { attribute, type Element, elements, find, tagged, textOf } from '../../src/postprocess/html.ts';
import { openCorpus } from '../../src/search/corpus.ts';
import { carriesAll } from '../../src/search/engine-words.ts';
import { excerpts } from '../../src/search/excerpt.ts';
import type { Answer, Hit } from '../../src/search/rank/rank.ts';
import { search } from '../../src/search/rank/search.ts';
import { suggester } from '../../src/search/suggest.ts';
import { withoutSpace } from '../../src/text/space.ts';
import { page } from '../helpers/built.ts';
import { builtLexicon } from '../helpers/built-lexicon.ts';
import { seeded } from '../helpers/search-page.ts';

const lexicon = builtLexicon();
const corpus = openCorpus(lexicon);
const { documents, terms } = lexicon;

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
  documents.map(({ path }) => {
    const main = find(page(path), tagged('main'));
    return [path, main ? withoutSpace(plainText(main)) : ''];
  }),
);
const idsOf = new Map(
  documents.map(({ path }) => [
    path,
    new Set([...elements(page(path))].map((element) => attribute(element, 'id'))),
  ]),
);

/**
 * The first piece of a text that does not stand on the page, letter for letter and after the piece before it.
 * Between blocks there is white space, and after one without a stop the index writes 。
 */
function stranger(text: string, path: string): string | undefined {
  const own = pageText.get(path) ?? '';
  let at = 0;
  for (const piece of text.split(/\s+/).filter(Boolean)) {
    const here = own.indexOf(piece.replace(/。$/, ''), at);
    if (here < 0) return piece;
    at = here + piece.length - (own.startsWith(piece, here) ? 0 : 1);
  }
  return undefined;
}

/** Queries as they may come: pieces of the texts, within sentences and across them, and words side by side. */
function queries(count: number): string[] {
  const random = seeded(150901);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const vocabulary = [...corpus.words].sort();
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

/** The pages shown for a query: the lexicon's, and all that Pagefind may add. */
function shownFor(answer: Answer): Hit[] {
  const runs = answer.query.pieces.filter(({ kind }) => kind === 'content').map(({ text }) => text);
  const known = new Set(answer.hits.map(({ document }) => document));
  const added =
    runs.length === 0
      ? []
      : documents.filter((document) => !known.has(document) && carriesAll(corpus, answer, document.path));
  return [...answer.hits, ...added.map((document) => ({ document, score: 0, runs }))];
}

test.each(documents)(
  '$path: what is searched is the text of the page, letter for letter',
  ({ path, text, title }) => {
    expect(stranger(text, path)).toBeUndefined();
    expect(pageText.get(path)).toContain(withoutSpace(title));
  },
);

describe('1,000 queries', () => {
  const shown = queries(1000).flatMap((query) =>
    shownFor(search(corpus, query)).flatMap((hit) =>
      excerpts(corpus, hit, 2).map((found) => ({ query, hit, found })),
    ),
  );

  test('every excerpt is, letter for letter, text of the page it leads to', () => {
    const wrong: string[] = [];
    for (const { query, hit, found } of shown) {
      const { path, text } = hit.document;
      const excerpt = found.parts.map((part) => part.text).join('');
      const own = excerpt
        .replace(/^…/, text.includes(excerpt) ? '…' : '')
        .replace(/…$/, text.includes(excerpt) ? '…' : '');
      if (own === '' || !text.includes(own) || stranger(own, path) !== undefined)
        wrong.push(`${query} → ${path}: ${excerpt}`);
      if (found.anchor !== '' && !idsOf.get(path)?.has(found.anchor))
        wrong.push(`${query} → ${path} has no #${found.anchor}`);
    }
    expect(wrong).toEqual([]);
    expect(shown.length).toBeGreaterThan(1500);
  });

  test('none is cut within a Latin word or a number', () => {
    const cut = shown.filter(({ hit, found }) => {
      const excerpt = found.parts.map((part) => part.text).join('');
      const own = excerpt.replace(/^…|…$/g, '');
      const at = hit.document.text.indexOf(own);
      const inside = (place: number) =>
        /^(?:[a-z]{2}|\d{2}|\d%)$/i.test(hit.document.text.slice(place - 1, place + 1));
      return hit.document.text.indexOf(own, at + 1) < 0 && (inside(at) || inside(at + own.length));
    });
    expect(
      cut.map(({ query, found }) => `${query}: ${found.parts.map((part) => part.text).join('')}`),
    ).toEqual([]);
  });

  test('what is suggested is the name of something on a page', () => {
    const suggest = suggester(lexicon, corpus);
    const names = new Set(
      queries(1000).flatMap((query) => suggest(query.slice(0, 3)).map(({ text }) => text)),
    );
    const all = [...pageText.values()].join('\n');
    expect([...names].filter((name) => !all.includes(withoutSpace(name)))).toEqual([]);
    expect(names.size).toBeGreaterThan(20);
  });
});

test.each(terms)('$name: the definition shown is that of its page', ({ id, name, english, definition }) => {
  const own = pageText.get(`terms/${id}.html`) ?? '';
  for (const part of [name, english, definition]) expect(own).toContain(withoutSpace(part));
});
