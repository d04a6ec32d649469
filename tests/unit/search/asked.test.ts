import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/search/corpus.ts';
import { search } from '../../../src/search/rank/search.ts';
import type { Lexicon } from '../../../src/search/types.ts';
import { definedIn, ordinalsOf } from '../../../src/search/understand/asked.ts';
import { numberOf, otherWriting } from '../../../src/search/understand/numerals.ts';
import { lexicon, page } from '../../helpers/lexicon.ts';

/** The library with numbers, a reader's page, a page for a term, and words that readers use. */
const library: Lexicon = {
  ...lexicon,
  documents: [
    ...lexicon.documents.slice(0, 2).map((document, i) => ({ ...document, number: i + 1 })),
    ...lexicon.documents.slice(2),
    {
      ...page('roles/reader.html', '读者能做什么', [['a', '先做', '爱护图书。馆员可以续借。']], ['书友']),
      mark: 'role',
    },
    {
      ...page('terms/renewal.html', '“续借”', [['a', '', '到期再借。见《借阅规则》第39条，1908年起。']]),
      mark: 'term',
    },
    {
      ...page('faq.html', '问答', [
        ['q', '把书弄湿了要赔钱吗？', '看湿到什么程度。'],
        ['r', '别的', '馆员说了算。'],
      ]),
      mark: 'site',
    },
  ],
  equivalents: [
    { said: ['展期', 'extend'], means: ['续借'] },
    { said: ['打补丁'], means: ['修补'] },
  ],
};
const corpus = openCorpus(library);
const answer = (query: string) => search(corpus, query);
const first = (query: string) => answer(query).hits[0]?.document.path;

test.each([
  ['a name in a long query that is not ours', '昨晚梦见太空舱里怎么续借火箭票', 'terms/renewal.html'],
  ['an alias of a role', '书友', 'roles/reader.html'],
  ["a role's own name", '读者', 'roles/reader.html'],
  ['a page’s title', '问答', 'faq.html'],
  ['an equivalent the text does not have', '展期', 'terms/renewal.html'],
  ['an English equivalent', 'how to extend', 'terms/renewal.html'],
  ['an equivalent in a long query', '咋个打补丁嘛', 'enterprise/mending.html'],
  ['a definition', '什么是续借', 'terms/renewal.html'],
  ['a definition, asked the other way round', '续借是啥意思', 'terms/renewal.html'],
  ['a duty by its number', '第二条', 'enterprise/mending.html'],
  ['a duty by its bare number', '1条', 'enterprise/lending.html'],
  ['an article, in the other writing', '第三十九条', 'terms/renewal.html'],
  ['a year in Han numerals', '一九〇八年', 'background.html'],
  ['letters and digits together', 'ISO9706', 'enterprise/mending.html'],
  ['most words of a known question', '书弄湿了赔钱', 'faq.html'],
])('%s comes first: %s', (_, query, path) => {
  expect(first(query)).toBe(path);
});

test('a definition may be asked of what a thing is called besides, which alone asks for no page before others', () => {
  expect(answer('什么是延期').hits[0]).toMatchObject({
    document: { path: 'terms/renewal.html' },
    isFirst: true,
  });
  expect(answer('延期').hits[0]?.isFirst).toBe(false);
});

test('a short query is one word: a page that has a part of it is no answer', () => {
  const other = page('other.html', '手工', [['a', '', '很多。']]);
  const both = openCorpus({ ...lexicon, documents: [...lexicon.documents, other] });
  const paths = search(both, '手工纸').hits.map(({ document }) => document.path);
  expect(paths).toEqual(['enterprise/mending.html']);
});

test('what a query means is found, though a page has the query itself', () => {
  const faq = page('faq.html', '问答', [['q', '问', '书皮开胶了，看这里。']]);
  const asked = openCorpus({
    ...lexicon,
    documents: [...lexicon.documents, faq],
    equivalents: [{ said: ['书皮开胶'], means: ['修补旧书'] }],
  });
  const paths = search(asked, '书皮开胶').hits.map(({ document }) => document.path);
  expect(paths).toEqual(expect.arrayContaining(['faq.html', 'enterprise/mending.html']));
});

test('what hardly anyone says is known once the texts are there', () => {
  const [said, means] = [['狗啃烂了'], ['赔偿']];
  const asked = '狗啃烂了咋整';
  expect(search(corpus, asked).hits).toEqual([]);
  const enriched = openCorpus({ ...lexicon, later: [{ said, means }] });
  expect(search(enriched, asked).hits[0]).toMatchObject({ by: { said: '狗啃烂了', means: '赔偿' } });
});

test('what was not used is said, neighbours together', () => {
  expect(answer('续借火箭').dropped).toEqual(['火箭']);
});

test('a hit by an equivalent says so, one by the word itself does not', () => {
  expect(answer('打补丁').hits[0]).toMatchObject({ by: { said: '打补丁', means: '修补' }, runs: ['修补'] });
  expect(answer('修补').hits[0]?.by).toBeUndefined();
});

test.each([
  ['第三条', [{ duty: 3 }]],
  ['第1条第2项', [{ duty: 1, commitment: 2 }]],
  ['第十一条的第三点', [{ duty: 11, commitment: 3 }]],
  ['3条', [{ duty: 3 }]],
  ['拾贰', [{ duty: 12 }]],
  ['第拾条第三项', [{ duty: 10, commitment: 3 }]],
  ['十二条', []],
  ['十二', []],
  ['借阅法第三条', []],
  ['三条腿', []],
])('%s asks for %j', (normal, wanted) => {
  expect(ordinalsOf({ normal }, 12)).toEqual(wanted);
});

test.each([
  ['什么是续借', '续借'],
  ['啥是续借嘛', '续借'],
  ['续借是什么', '续借'],
  ['续借什么意思', '续借'],
  ['define loan', 'loan'],
  ['what is the loan', 'loan'],
  ['续借', undefined],
])('%s asks for the definition of %s', (query, thing) => {
  expect(definedIn(query)).toBe(thing);
});

test('numerals are read and written in both ways', () => {
  expect(['3', '十', '十一', '二十', '三十九', '一百四十八', '二〇一五', '书'].map(numberOf)).toEqual([
    3,
    10,
    11,
    20,
    39,
    148,
    2015,
    undefined,
  ]);
  expect(['7', '三十九', '39', '2015'].map(otherWriting)).toEqual(['七', '39', '三十九', undefined]);
});

test('a number is whole', () => {
  const pages = [page('a.html', '甲', [['a', '', '拨打12315，年份20150。天冷。书多。']])];
  const numbers = openCorpus({ ...lexicon, documents: pages });
  for (const run of ['123', '2015', '315']) expect(numbers.documentFrequency(run), run).toBe(0);
  for (const run of ['12315', '20150', '天冷']) expect(numbers.documentFrequency(run), run).toBe(1);
});

test.each(['太空舱火箭票', '火箭第九条', 'spaceship launch extend2'])('%j finds nothing', (query) => {
  expect(answer(query).hits).toEqual([]);
});
