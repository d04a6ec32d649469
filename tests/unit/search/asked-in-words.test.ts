import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/search/corpus.ts';
import { search } from '../../../src/search/rank/search.ts';
import type { Lexicon } from '../../../src/search/types.ts';
import { pinyinTable } from '../../../src/text/pinyin-table.ts';
import { documents, lexicon, page } from '../../helpers/lexicon.ts';

const equivalents = [
  { said: ['古籍'], means: ['旧书'] },
  { said: ['展期', '办展期'], means: ['开门', '馆员'] },
];
const library: Lexicon = {
  ...lexicon,
  documents: [
    ...lexicon.documents,
    {
      ...page('terms/guard.html', '旧书保护', [['a', '', '防潮防虫。']]),
      mark: 'term',
      english: 'Care of Books',
    },
  ],
  equivalents,
  pinyin: pinyinTable(JSON.stringify([documents, equivalents, '旧书保护', '怎么是什么的吗'])),
};
const corpus = openCorpus(library);
const paths = (query: string) => search(corpus, query).hits.map(({ document }) => document.path);

test.each([
  ['喂你好，麻烦帮我查一下，我上次借的书过期了，现在该咋弄嘛', 'enterprise/lending.html'],
  ['我想咨询一下有没有用什么纸修补噻', 'enterprise/mending.html'],
  ['啷个借阅嘛', 'enterprise/lending.html'],
])('words of grammar, politeness and dialect do not keep a question from its page: %s', (query, path) => {
  expect(paths(query)[0]).toBe(path);
});

test.each([
  ['xu jie shi shen me', '续借是什么'],
  ['zenmexujie', '怎么续借'],
  ['zhanqi', '展期'],
  ['banzangqi', '办展期'],
])('a question and what is said for a word are read in letters: %s', (query, read) => {
  expect(search(corpus, query).corrected).toBe(read);
});

test('a name in which a word is said otherwise is the name', () => {
  const [hit] = search(corpus, '古籍保护').hits;
  expect(hit).toMatchObject({ document: { path: 'terms/guard.html' }, by: { said: '古籍保护' } });
});

test('what a word means foremost says more than what it means besides', () => {
  expect(paths('展期')[0]).toBe('enterprise/lending.html');
});
