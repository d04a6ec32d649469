import { expect, test } from 'vitest';
import { wantedWords, wordsWithin } from '../../../src/search/wanted-words.ts';
import { corpus } from '../../helpers/lexicon.ts';

test.each([
  ['of a run that our text has, one pair', '立即修补', ['立即']],
  ['of several runs, one of each; nothing of function words', '图书馆怎么修补旧书', ['图书', '修补']],
  ['what is not known in all its pairs, with the characters beside it', '修补飞船', ['修补', '补飞', '飞船']],
  ['Latin words and numbers as they are', 'ISO 9706', ['iso', '9706']],
  ['of a number with what is counted, the number', '1908年', ['1908']],
  ['function words alone, where there is nothing else', '怎么办', ['怎么', '么办']],
  ['nothing for nothing', '', []],
])('%s', (_, text, words) => {
  expect([...new Set(wantedWords(corpus, text))]).toEqual(words);
});

test('words apart of what our text has together are asked for as well', () => {
  expect(wantedWords(corpus, '修补旧书')).toEqual(['修补']);
  expect(wantedWords(corpus, '修补旧书', true)).toContain('旧书');
});

test('what stands in a text is found by what is whole in it, wherever it was cut; what stands nowhere by nothing', () => {
  expect(wordsWithin(corpus, '9706立即修')).toEqual([]);
  expect(wordsWithin(corpus, '即修补')).toEqual(['即修', '修补']);
  expect(wordsWithin(corpus, '损立即修')).toEqual(expect.arrayContaining(['立即']));
});
