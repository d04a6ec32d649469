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
  [100, '壹佰', '一百'],
  [101, '壹佰零壹', '一百零一'],
  [110, '壹佰壹拾', '一百一十'],
  [112, '壹佰壹拾贰', '一百一十二'],
  [210, '贰佰壹拾', '二百一十'],
  [300, '叁佰', '三百'],
  [1000, '壹仟', '一千'],
  [1001, '壹仟零壹', '一千零一'],
  [2015, '贰仟零壹拾伍', '二千零一十五'],
  [3030, '叁仟零叁拾', '三千零三十'],
  [9999, '玖仟玖佰玖拾玖', '九千九百九十九'],
])('%i is written %s in capitals, %s in text', (n, capital, plain) => {
  expect([capitalNumeral(n), chineseNumeral(n)]).toEqual([capital, plain]);
});

test.each([0, -1, 10_000, 1.5, Number.NaN])('%d has no numeral', (n) => {
  expect(() => capitalNumeral(n)).toThrow(RangeError);
  expect(() => chineseNumeral(n)).toThrow(RangeError);
});

test('no two numbers share a numeral', () => {
  expect(new Set(Array.from({ length: 9999 }, (_, i) => capitalNumeral(i + 1))).size).toBe(9999);
});
