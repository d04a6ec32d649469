import { expect, test } from 'vitest';
import { claimLines } from '../../../src/kit/booklet/claim-lines.ts';

const lines = (...clauses: string[]) =>
  claimLines(clauses.map((clause) => [clause])).map((parts) => parts.join(''));

test('up to three clauses have a line each', () => {
  expect(lines('一二三，', '四。')).toEqual(['一二三，', '四。']);
  expect(lines('一，', '二三四五六，', '七。')).toEqual(['一，', '二三四五六，', '七。']);
});

test('of more, neighbours stand together in lines of about one length', () => {
  expect(lines('一二三，', '四五六，', '七八九，', '十百千。')).toEqual([
    '一二三，四五六，',
    '七八九，十百千。',
  ]);
  expect(lines('一二，', '三四；', '五六七八九，', '十百千万亿。')).toEqual([
    '一二，三四；',
    '五六七八九，',
    '十百千万亿。',
  ]);
});

test('nothing of a claim is lost or changes its place, and there are three lines at most', () => {
  const clauses = ['一，', '二三，', '四五六，', '七，', '八九，', '十百千万。'];
  expect(lines(...clauses).join('')).toBe(clauses.join(''));
  expect(lines(...clauses).length).toBeLessThanOrEqual(3);
  expect(claimLines([])).toEqual([]);
});
