import { expect, test } from 'vitest';
import { addressOf } from '../../src/search/fragment.ts';
import { search } from '../../src/search/rank/search.ts';
import { type Finder, settle } from '../../src/search/settle.ts';
import type { Document } from '../../src/search/types.ts';
import { text } from '../helpers/built.ts';
import { builtSearch } from '../helpers/built-search.ts';

const { lexicon, corpus, finder } = await builtSearch();
const documents = [...finder.documents.values()];
const found = async (query: string, by: Finder = finder) =>
  (await settle(corpus, by, query)).answer.hits.map(({ document }) => addressOf(document));

/** A sentence of a document that no other document and no short text has, from one comma or stop to the next. */
function ownWords({ text: all }: Document): string | undefined {
  const others = documents.filter((one) => one.text !== all).map((one) => one.text);
  const short = [JSON.stringify(lexicon.documents)];
  return (all.match(/[\u4e00-\u9fff]{6,12}/g) ?? []).find(
    (words) => ![...others, ...short].some((one) => one.includes(words)),
  );
}
const own = documents.flatMap((document) => {
  const words = ownWords(document);
  return words === undefined ? [] : [{ address: addressOf(document), words }];
});

test('what stands in an explanation, the background, a definition or an answer is found, and is not in the first script', async () => {
  expect(own.length).toBeGreaterThan(documents.length / 3);
  const script = text('assets/search.js');
  expect(own.filter(({ words }) => script.includes(words))).toEqual([]);
  const places: { words: string; at: number }[] = [];
  for (const { address, words } of own) places.push({ words, at: (await found(words)).indexOf(address) });
  expect(places.filter(({ at }) => at < 0 || at > 2)).toEqual([]);
  expect(places.filter(({ at }) => at === 0).length).toBeGreaterThanOrEqual(own.length * 0.97);
});

test('a record that Pagefind does not find is in no settled list, whatever the lexicon knows of it', async () => {
  const [name = '', record] = [...finder.documents][0] ?? [];
  const without: Finder = {
    ...finder,
    ask: async (word) => (await finder.ask(word)).filter((each) => each !== name),
  };
  const title = record?.title ?? '';
  expect(search(corpus, title).hits.map(({ document }) => document.title)).toContain(title);
  expect(await found(title)).toContain(record && addressOf(record));
  expect(await found(title, without)).not.toContain(record && addressOf(record));
});

test('of an index that is empty the answer says so', async () => {
  const { answer, any } = await settle(
    corpus,
    { ...finder, ask: async () => [] },
    lexicon.documents[0]?.title ?? '',
  );
  expect([answer.hits, any]).toEqual([[], false]);
});

test('the settled answer is of the text in the fragments: changed there, another is found', async () => {
  const { address, words } = own[0] ?? { address: '', words: '' };
  const changed: Finder = {
    ...finder,
    documents: new Map(
      [...finder.documents].map(([name, document]) => [
        name,
        { ...document, text: document.text.replace(words, '鹦鹉螺'.repeat(3)) },
      ]),
    ),
  };
  expect(await found(words)).toContain(address);
  expect(
    (await settle(corpus, changed, words)).answer.hits.filter(({ runs }) => runs.includes(words)),
  ).toEqual([]);
});
