import { expect, test } from 'vitest';
import { capitalNumeral, chineseNumeral } from '../../../src/text/numerals.ts';

test.each([
  [1, '壹'],
  [9, '玖'],
  [10, '拾'],
  [12, '拾贰'],
  [20, '贰拾'],
  [35, '叁拾伍'],
  [99, '玖拾玖'],
])('%i is written %s', (n, capital) => {
  expect(capitalNumeral(n)).toBe(capital);
});

test.each([0, -1, 100, 1.5, Number.NaN])('%d has no capital numeral', (n) => {
  expect(() => capitalNumeral(n)).toThrow(RangeError);
});

test('no two numbers share a numeral', () => {
  expect(new Set(Array.from({ length: 99 }, (_, i) => capitalNumeral(i + 1))).size).toBe(99);
});

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [99, '九十九'],
])('%i is written %s in text', (n, numeral) => {
  expect(chineseNumeral(n)).toBe(numeral);
});

test.each([0, 100, 1.5])('%d has no numeral in text', (n) => {
  expect(() => chineseNumeral(n)).toThrow(RangeError);
});
