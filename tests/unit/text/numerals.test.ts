import { expect, test } from 'vitest';
import { capitalNumeral } from '../../../src/text/numerals.ts';

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
