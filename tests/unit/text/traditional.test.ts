import { expect, test } from 'vitest';
import { simplified, traditionalTable } from '../../../src/text/traditional.ts';

const [from, to] = traditionalTable('产品质量台后干发');

test('both halves of the table are equally long, one character for one', () => {
  expect(from).toHaveLength(to.length);
  expect(from.length).toBeGreaterThan(0);
  expect(new Set(from).size).toBe(from.length);
});

test.each([
  ['產', '产'],
  ['質', '质'],
  ['臺', '台'],
  ['後', '后'],
  ['乾', '干'],
  ['發', '发'],
  ['髮', '发'],
])('%s stands for %s', (traditional, simplified) => {
  expect(to[from.indexOf(traditional)]).toBe(simplified);
});

test('only characters of our own text are served', () => {
  expect([...to].filter((character) => !'产品质量台后干发'.includes(character))).toEqual([]);
  expect(from).not.toContain('書');
});

test('a character our text has itself is never turned into another', () => {
  expect(traditionalTable('乾坤干')[0]).not.toContain('乾');
});

test('a text is made simplified, and one that is so already stays', () => {
  expect(simplified('產品質量法（臺灣）')).toBe('产品质量法（台湾）');
  expect(simplified('产品质量法 abc')).toBe('产品质量法 abc');
});
