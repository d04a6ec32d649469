import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/search/corpus.ts';
import { type Excerpt, excerpts } from '../../../src/search/excerpt.ts';
import { type Hit, search } from '../../../src/search/rank.ts';
import { corpus, lexicon, page } from '../../helpers/lexicon.ts';

const hitOf = (query: string, path: string): Hit => {
  const hit = search(corpus, query).hits.find(({ document }) => document.path === path);
  if (!hit) throw new Error(`${query} does not find ${path}`);
  return hit;
};
const shown = (query: string, path: string, limit = 1) => excerpts(corpus, hitOf(query, path), limit);
const marked = (excerpt: Excerpt | undefined) => excerpt?.parts.filter((part) => part.marked).map(({ text }) => text);
const text = (excerpt: Excerpt | undefined) => excerpt?.parts.map((part) => part.text).join('');

test('a phrase is marked exactly, as our text writes it', () => {
  expect(marked(shown('破损立即修补', 'enterprise/mending.html')[0])).toEqual(['破损，立即修补']);
});

test('a phrase longer than any piece is marked once, not piece by piece', () => {
  const phrase = '图书馆每天开门，读者凭证借书。借书期限为三十天';
  expect(marked(shown(phrase, 'enterprise/lending.html')[0])).toEqual([phrase]);
});

test('a traditional or full-width query marks our own characters', () => {
  expect(marked(shown('立即修補', 'enterprise/mending.html')[0])).toEqual(['立即修补']);
  expect(marked(shown('１２３６５', 'enterprise/lending.html')[0])).toEqual(['12365']);
});

test('words apart are each marked where they stand', () => {
  expect(marked(shown('登记破损修补', 'background.html')[0])).toEqual(['破损', '登记', '修补']);
});

test('an excerpt names the place it stands in', () => {
  expect(shown('手工纸', 'enterprise/mending.html')).toMatchObject([{ anchor: 'paper', heading: '用什么纸' }]);
});

test('an excerpt begins with a sentence where one begins within reach', () => {
  expect(text(shown('凭证借书', 'enterprise/lending.html')[0])).toMatch(/^把书借给读者图书馆/);
  expect(text(shown('最好是手工纸', 'enterprise/mending.html')[0])).toMatch(/^用什么纸修补用纸/);
});

test('an excerpt ends with its part of the page, and does not run on into the next', () => {
  expect(text(shown('没有变过', 'background.html')[0])).toMatch(/^…?[^…]*没有变过。$/);
  expect(text(shown('创办于1908年', 'background.html')[0])).toBe('图书馆的由来这家图书馆创办于1908年，起初只有三间屋子。');
});

test('an excerpt that begins or ends inside a part says so', () => {
  const long = page('long.html', '长文', [['long', '长文', `${'一直写到看不见头，'.repeat(5)}渡口有船，${'一直写到看不见尾，'.repeat(10)}`]]);
  const own = openCorpus({ ...lexicon, documents: [long] });
  const [hit] = search(own, '渡口有船').hits;
  expect(hit && text(excerpts(own, hit, 1)[0])).toMatch(/^….*渡口有船.*…$/);
});

test('each excerpt stands under another anchor, and there are at most as many as asked for', () => {
  const two = shown('修补', 'enterprise/mending.html', 5);
  expect(two.map(({ anchor }) => anchor)).toEqual(['mending', 'paper']);
  expect(shown('修补', 'enterprise/mending.html', 1)).toHaveLength(1);
});

test('the place with most of the telling words comes first', () => {
  expect(shown('图书馆 电话', 'background.html', 2).map(({ anchor }) => anchor)[0]).toBe('today');
});

test('the parts of an excerpt put together are a piece of the page', () => {
  for (const query of ['修补', '书', '借书期限', '图书馆读者']) {
    for (const hit of search(corpus, query).hits) {
      for (const excerpt of excerpts(corpus, hit, 3)) expect(hit.document.text).toContain(text(excerpt)?.replace(/^…|…$/g, ''));
    }
  }
});

test('a page found by its keywords alone is shown from its beginning, unmarked', () => {
  const [excerpt] = shown('装裱', 'enterprise/mending.html');
  expect(marked(excerpt)).toEqual([]);
  expect(text(excerpt)).toMatch(/^修补旧书发现破损/);
  expect(excerpt?.anchor).toBe('mending');
});

test('a page shown whole does not claim to go on', () => {
  const short = page('short.html', '题', [['a', '', '只有一句。']], ['别名']);
  const small = openCorpus({ ...lexicon, documents: [short] });
  expect(
    search(small, '别名')
      .hits.flatMap((hit) => excerpts(small, hit, 1))
      .map(text),
  ).toEqual(['只有一句。']);
});

test('a hit that is not in the corpus has no excerpts', () => {
  expect(excerpts(corpus, { document: page('x.html', '题', []), score: 1, runs: ['修补'] }, 3)).toEqual([]);
});
