import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/search/corpus.ts';
import { search } from '../../../src/search/rank/search.ts';
import { corpus, documents, lexicon, page } from '../../helpers/lexicon.ts';

const found = (query: string) =>
  search(corpus, query).hits.map(({ document }) => document.path.replace(/^.*\//, ''));

test.each([
  ['a word', '装订', ['mending.html']],
  ['a phrase in traditional characters', '讀者憑證借書', ['lending.html']],
  ['full-width digits', '１２３６５', ['lending.html']],
  ['a phrase cut anywhere, across punctuation', '损立即修', ['mending.html']],
  ['punctuation of the query itself', '“发现破损”，立即修补！', ['mending.html']],
  ['a word of the title alone', '由来', ['background.html']],
  ['a keyword the text does not have', '装裱', ['mending.html']],
  ['English, in any case', 'Conservation', ['mending.html']],
  ['the English name of a term, which no short text has', 'Loan renewal', ['renewal.html']],
  ['words with a space between', '旧书 修补', ['mending.html']],
  ['a question', '书过期了怎么办？', ['lending.html']],
])('%s finds its page: %s', (_, query, paths) => {
  expect(found(query).slice(0, paths.length)).toEqual(paths);
});

test.each(['飞船', 'zzzz', '啊啊啊', '🙂', '', '   ', '，。', '飞船发射场在哪里', 'spaceship launch'])(
  '%j finds nothing',
  (query) => {
    expect(found(query)).toEqual([]);
  },
);

test.each(['馆藏原价', '尽快三间'])('short words of running text, in no name, are chance: %s', (query) => {
  expect(found(query)).toEqual([]);
});

test('function words find nothing by themselves where our text does not have them', () => {
  expect(found('请问为什么')).toEqual([]);
});

test('function words change neither the pages nor their order', () => {
  expect(found('请问怎么修补图书馆呢')).toEqual(found('修补图书馆'));
});

const apart = page('apart.html', 'Period and loan', [
  [
    'a',
    '',
    '说一说借书的期限；又说三十天，又说到期，又说续借一次；可以的话。A period for a loan, and yet another period of time.',
  ],
]);
const exact = page('exact.html', '题', [['b', '', '借书期限为三十天，到期可以续借一次。The loan period.']]);

test.each(['借书期限为三十天到期可以续借一次', 'loan period'])(
  'a page with the exact phrase %s comes before one with its words apart',
  (phrase) => {
    const both = openCorpus({ ...lexicon, documents: [apart, exact] });
    const { hits } = search(both, phrase);
    expect(hits.map(({ document }) => document.path)[0]).toBe('exact.html');
    expect(hits[0]?.runs[0]).toBe(phrase);
  },
);

test('a phrase longer than any piece is found as a whole', () => {
  const phrase = '图书馆每天开门，读者凭证借书。借书期限为三十天';
  expect(search(corpus, phrase)).toMatchObject({
    hits: [{ document: { path: 'enterprise/lending.html' }, runs: [corpus.normal(phrase).text] }],
  });
});

test('a word in the title says more than the same word in the text', () => {
  const pages = [
    page('a.html', '甲', [['a', '甲', '这里顺便说到钟表，别的都不相干。']]),
    page('b.html', '钟表', [['b', '乙', '这里说的是时间。']]),
  ];
  const both = openCorpus({ ...lexicon, documents: pages });
  expect(search(both, '钟表').hits.map(({ document }) => document.path)).toEqual(['b.html', 'a.html']);
});

test('repetition says more, but ever less', () => {
  const pages = [1, 2, 9].map((times) =>
    page(`${times}.html`, '题', [['a', '', `${'钟表。'.repeat(times)}${'别的话。'.repeat(40 - times)}`]]),
  );
  const scores = search(openCorpus({ ...lexicon, documents: pages }), '钟表').hits.map(
    ({ document, score }) => [document.path, score] as const,
  );
  expect(scores.map(([path]) => path)).toEqual(['9.html', '2.html', '1.html']);
  const [nine = 0, two = 0, one = 0] = scores.map(([, score]) => score);
  expect(nine - two).toBeLessThan(7 * (two - one));
});

test('words that no page was found by are named', () => {
  const { hits, dropped } = search(corpus, '修补旧书 tape');
  expect(hits.map(({ document }) => document.title)).toEqual(['修补旧书']);
  expect(dropped).toEqual(['tape']);
  expect(search(corpus, '修补').dropped).toEqual([]);
});

test('the runs to mark are those of the page, most telling first, each once', () => {
  const hit = search(corpus, '图书馆 装订 修补').hits.find(
    ({ document }) => document.path === 'enterprise/mending.html',
  );
  expect(hit?.runs).toEqual(['装订', '修补']);
});

test('pages of equal score keep the order of the site', () => {
  const pages = ['a.html', 'b.html', 'c.html'].map((path) => page(path, '题', [['a', '', '同一句话。']]));
  expect(
    search(openCorpus({ ...lexicon, documents: pages }), '同一句话').hits.map(
      ({ document }) => document.path,
    ),
  ).toEqual(['a.html', 'b.html', 'c.html']);
});

test('a word of an English name that sounds like one of ours stands second where it stands in a text', () => {
  const [lending, ...others] = documents;
  if (!lending) throw new Error('there are documents');
  const lenders = ['a', 'b', 'c', 'd'].map((name) => ({ ...lending, path: `enterprise/${name}.html` }));
  const named = page('about.html', '报道', [['reported', '报道', '见 Xujie Weekly，2015年9月。']]);
  const corpus = openCorpus({
    ...lexicon,
    documents: [...lenders, ...others, named, ...lexicon.documents.slice(-1)],
    vocabulary: { ...lexicon.vocabulary, xujie: 1, weekly: 1 },
  });
  const { hits, corrected } = search(corpus, 'Xujie');
  expect(corrected).toBe('续借');
  expect(hits.map(({ document }) => document.path).indexOf('about.html')).toBe(1);
  expect(new Set(hits.map(({ document }) => document.path)).size).toBe(hits.length);
});
