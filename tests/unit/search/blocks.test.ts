import { expect, test } from 'vitest';
import { blocksOf } from '../../../src/search/blocks.ts';

const cut = (text: string) => blocksOf(text).map(({ start, end }) => text.slice(start, end));

test('Pagefind’s stop behind a letter or a number parts blocks and belongs to neither, at the end of the text too', () => {
  expect(cut('题. 第2. 渡口.')).toEqual(['题', '第2', '渡口']);
});

test('it stands behind some marks as well', () => {
  expect(cut('a ferry (old). “渡口” (new). pay 5$. next')).toEqual([
    'a ferry (old)',
    '“渡口”',
    '(new)',
    'pay 5$',
    'next',
  ]);
});

test('white space behind a mark parts blocks; the mark belongs to the one before', () => {
  expect(cut('有船。 “人”（水浅） 岸')).toEqual(['有船。', '“人”（水浅）', '岸']);
});

test('between words, and behind marks that end no block, it does not', () => {
  expect(cut('ISO 9001, the standard; 电话 12315')).toEqual(['ISO 9001, the standard; 电话 12315']);
});

test('between Chinese characters it does, behind a half-width colon too', () => {
  expect(cut('大家说好: 一起修渡口, 过河')).toEqual(['大家说好:', '一起修渡口,', '过河']);
});

test('a line end parts blocks anywhere; nothing is a block of white space', () => {
  expect(cut('题\n 有船\n\n')).toEqual(['题', '有船']);
  expect(cut(' \n')).toEqual([]);
  expect(cut('')).toEqual([]);
});
