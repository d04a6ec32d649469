import { expect, test } from 'vitest';
import { wantedWords } from '../../../../src/client/find/wanted-words.ts';

const wanted = (...words: string[]) => wantedWords(new URLSearchParams(words.map((word) => ['find', word])));

test('the words of an address are taken in its order, and nothing else of it', () => {
  expect(wantedWords(new URLSearchParams('q=x&find=%E8%B4%A8%E9%87%8F&find=b+c&view=dark'))).toEqual([
    '质量',
    'b c',
  ]);
  expect(wantedWords(new URLSearchParams(''))).toEqual([]);
});

test('an empty word and one of more than 200 characters are passed over, and take no place of others', () => {
  const long = 'x'.repeat(200);
  expect(wanted('')).toEqual([]);
  expect(wanted('', `${long}x`, 'a', long, 'b', '', 'c', 'd', 'e', 'f')).toEqual([
    'a',
    long,
    'b',
    'c',
    'd',
    'e',
  ]);
});
