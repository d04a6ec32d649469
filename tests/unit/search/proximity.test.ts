import { expect, test } from 'vitest';
import { nearest, weightOf } from '../../../src/search/rank/proximity.ts';
import type { Piece } from '../../../src/search/understand/piece.ts';

const piece = (text: string, weight: number): Piece => ({ text, weight, kind: 'content', solid: true });
const [book, loan, price] = [piece('旧书', 1), piece('续借', 2), piece('原价', 1)];
/** The share of a weight that stands together. */
const proximity = (text: string, pieces: Piece[], total: number) => weightOf(nearest(text, pieces)) / total;
const far = '，'.repeat(60);

test('words in one sentence are together, by their share of the weight', () => {
  expect(proximity('旧书可以续借。', [book, loan, price], 4)).toBe(0.75);
  expect(proximity('旧书按原价续借。', [book, loan, price], 4)).toBe(1);
});

test('words far apart are not, nor is one word however often it stands there', () => {
  expect(proximity(`旧书${far}续借`, [book, loan], 3)).toBe(0);
  expect(proximity('旧书旧书旧书', [book, loan], 3)).toBe(0);
});

test('the best place counts, not the first', () => {
  expect(proximity(`旧书原价${far}旧书续借`, [book, loan, price], 4)).toBe(0.75);
});
