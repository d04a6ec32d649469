import { expect, test } from 'vitest';
import { numberRuns } from '../../../src/text/runs.ts';

test.each([
  [[], []],
  [[4], ['4']],
  [
    [1, 2],
    ['1', '2'],
  ],
  [[1, 2, 3], ['1–3']],
  [
    [1, 3, 4, 5, 6, 9, 10],
    ['1', '3–6', '9', '10'],
  ],
])('%j reads %j', (numbers, read) => {
  expect(numberRuns(numbers, (from, to) => `${from}–${to}`)).toEqual(read);
});
