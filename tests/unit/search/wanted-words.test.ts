import { expect, test } from 'vitest';
import { askedWords, wantedWords, wordsWithin } from '../../../src/search/wanted-words.ts';
import { corpus } from '../../helpers/lexicon.ts';

test.each([
  ['of a run that our text has, one pair', '立即修补', ['立即']],
  ['of several runs, one of each; nothing of function words', '图书馆怎么修补旧书', ['图书', '修补']],
  ['nothing of what is not known', '修补飞船', ['修补']],
  ['of a number that was cut, what is whole behind it', '908年，起初', ['起初']],
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

test.each([
  ['a Han run is asked for by its pairs', '修补旧书', ['修补', '补旧', '旧书']],
  ['a lone character as a beginning', '书', ['书']],
  [
    'Latin words and numbers whole, and apart where they stand together',
    'iso9706 loan',
    ['iso9706', 'iso', '9706', 'loan'],
  ],
  ['runs end where the script changes', '拨12365电话', ['12365', '拨', '电话']],
  ['characters beyond the basic plane are whole', '𠮷野家', ['𠮷野', '野家']],
  ['a word twice is asked for once', '修补修补', ['修补', '补修']],
  ['nothing for nothing', '', []],
])('%s', (_, normal, words) => {
  expect(askedWords(normal).sort()).toEqual([...words].sort());
});

test('what is cut out of a text is found by what is whole in it, and by nothing of it that stands nowhere', () => {
  expect(wordsWithin(corpus, '即修补')).toEqual(['即修', '修补']);
  expect(wordsWithin(corpus, '9706即修补龘龘2')).toEqual(['即修', '修补']);
});
