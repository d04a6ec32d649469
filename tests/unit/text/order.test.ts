import { expect, test } from 'vitest';
import { byCodeUnit } from '../../../src/text/order.ts';

test('strings are ordered by their units, the same in every locale', () => {
  const ordered = ['10', '9', 'B', 'a', 'b', 'ä', '质', '\u{20000}', '！'];
  expect(ordered.toReversed().sort(byCodeUnit)).toEqual(ordered);
  expect(ordered.toReversed().sort()).toEqual(ordered);
  expect(byCodeUnit('a', 'a')).toBe(0);
});
