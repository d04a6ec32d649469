import { expect, test } from 'vitest';
import { askedWords } from '../../../src/search/asked-words.ts';

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
