import { expect, test } from 'vitest';
import { wantedWords } from '../../../src/search/wanted-words.ts';
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
