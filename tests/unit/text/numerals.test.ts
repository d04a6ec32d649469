import { expect, test } from 'vitest';
import { capitalNumeral, chineseNumeral } from '../../../src/text/numerals.ts';

test.each([
  [1, '壹', '一'],
  [9, '玖', '九'],
  [10, '拾', '十'],
  [12, '拾贰', '十二'],
  [20, '贰拾', '二十'],
  [35, '叁拾伍', '三十五'],
  [99, '玖拾玖', '九十九'],
])('%i is written %s in capitals, %s in text', (n, capital, plain) => {
  expect([capitalNumeral(n), chineseNumeral(n)]).toEqual([capital, plain]);
});

test.each([0, -1, 100, 1.5, Number.NaN])('%d has no numeral', (n) => {
  expect(() => capitalNumeral(n)).toThrow(RangeError);
  expect(() => chineseNumeral(n)).toThrow(RangeError);
});

test('no two numbers share a numeral', () => {
  expect(new Set(Array.from({ length: 99 }, (_, i) => capitalNumeral(i + 1))).size).toBe(99);
});
