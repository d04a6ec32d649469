import { expect, test } from 'vitest';
import { carriesAll, indexWords } from '../../../src/search/engine-words.ts';
import { search } from '../../../src/search/rank/search.ts';
import { cutWords, lengthCode } from '../../../src/search/word-lengths.ts';
import { corpus, documents } from '../../helpers/lexicon.ts';

test('a text is cut into words by their lengths in base 36, each 35 of a longer word a z before', () => {
  expect(cutWords('修补，旧书', '32')).toEqual(['修补，', '旧书']);
  expect(cutWords(`${'x'.repeat(35)}ab${'y'.repeat(70)}`, 'z02zz0')).toEqual([
    'x'.repeat(35),
    'ab',
    'y'.repeat(70),
  ]);
  expect(cutWords('', '')).toEqual([]);
});

test('words of any length come back from their lengths', () => {
  const words = [1, 34, 35, 36, 69, 70, 71, 200, 2].map((length) => 'x'.repeat(length));
  expect(cutWords(words.join(''), words.map(lengthCode).join(''))).toEqual(words);
});

test('words cut so and put together are the text', () => {
  const text = documents[0]?.text ?? '';
  const lengths = '3'.repeat(Math.ceil(text.length / 3));
  expect(cutWords(text, lengths).join('')).toBe(text);
});

test('the vocabulary is the words of the texts and keywords, in normal form', () => {
  const { words } = corpus;
  expect([...words].sort()).toEqual(
    [
      '修补旧书',
      '发现破损',
      '立即修补',
      '书脊',
      '装裱',
      'conservation',
      '借阅',
      '外借',
      'loan',
      'period',
    ].sort(),
  );
});

test('the content of a query becomes the longest words the index has; function words and unknown ones do not', () => {
  const vocabulary = new Set(['立即', '修补', '修', '图书馆']);
  expect(indexWords(search(corpus, '请问图书馆怎么立即修补spaceship'), vocabulary)).toBe('图书馆 立即 修补');
});

test('what the index does not have is passed over, character by character', () => {
  expect(indexWords(search(corpus, '立即修补'), new Set(['修补']))).toBe('修补');
  expect(indexWords(search(corpus, '立即修补'), new Set())).toBe('');
});

test('a page carries a query when it has every content piece of it, in text, title or keywords', () => {
  expect(carriesAll(corpus, search(corpus, '修补 图书馆'), 'background.html')).toBe(true);
  expect(carriesAll(corpus, search(corpus, '修补 图书馆'), 'enterprise/mending.html')).toBe(false);
  expect(carriesAll(corpus, search(corpus, '装裱 装订'), 'enterprise/mending.html')).toBe(true);
  expect(carriesAll(corpus, search(corpus, '修补'), 'nowhere.html')).toBe(false);
});
