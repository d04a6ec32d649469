import { expect, test } from 'vitest';
import { setLine } from '../../../src/images/line.ts';

const places = (text: string) => setLine(text, 'song').placed.map(({ at }) => at);

test('Han characters stand a square apart', () => {
  expect(places('质量月')).toEqual([0, 1, 2]);
  expect(setLine('质量月', 'song').width).toBe(3);
});

test.each([
  ['at the end of a line', '质量，', [0, 1, 2], 2.5],
  ['at its beginning', '“质量', [-0.5, 0.5, 1.5], 2.5],
  ['between marks that close', '量”，质', [0, 1, 1.5, 2.5], 3.5],
  ['between one that closes and one that opens', '量，“质', [0, 1, 1.5, 2.5], 3.5],
])('the blank half of a mark is left out %s', (_, text, at, width) => {
  expect(places(text)).toEqual(at);
  expect(setLine(text, 'song').width).toBe(width);
});

test('a mark between Han characters keeps its square', () => {
  expect(places('质，量')).toEqual([0, 1, 2]);
  expect(places('质“量')).toEqual([0, 1, 2]);
});

test('letters and digits stand an eighth off Han characters, and are as wide as the face has them', () => {
  expect(setLine('第1条', 'hei').placed.map(({ at }) => at)).toEqual([0, 1.125, 1.125 + 0.57 + 0.125]);
});

test('an empty line has no width', () => {
  expect(setLine('', 'hei')).toEqual({ placed: [], width: 0 });
});
