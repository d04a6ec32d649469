import { expect, test } from 'vitest';
import { codePoints, day, line, slug } from '../../../src/schema/text.ts';

const accepts = (schema: ReturnType<typeof line | typeof day>, value: unknown) =>
  schema.safeParse(value).success;

test.each(['一行文字。', 'a b'])('%j is a line', (text) => {
  expect(accepts(line('一行'), text)).toBe(true);
});

test.each([
  '',
  ' 前有空格',
  '后有空格 ',
  '两\n行',
  '两\r\n行',
  '　全角空格',
  '看不\0见',
  '看\u2028不见',
  '\uFEFF看不见',
  '__ASTRO_IMAGE_/a.svg',
  2015,
  null,
])('%j is not a line', (text) => {
  expect(accepts(line('一行'), text)).toBe(false);
});

test.each(['recall', 'quality-nation', 'gb-t-19001'])('%s is a slug', (text) => {
  expect(accepts(slug('代号'), text)).toBe(true);
});

test.each(['Recall', '召回', 'a--b', '-a', 'a-', 'a_b', 'a b', ''])('%j is not a slug', (text) => {
  expect(accepts(slug('代号'), text)).toBe(false);
});

test.each(['2026-11-22', '2024-02-29', new Date('2026-11-22T00:00:00Z')])('%j is a day', (value) => {
  expect(accepts(day('日期'), value)).toBe(true);
});

test.each([
  '2026-02-31',
  '2023-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-2',
  '2026/11/22',
  '明天',
  '',
  20261122,
  null,
])('%j is not a day', (value) => {
  expect(accepts(day('日期'), value)).toBe(false);
});

test('a Date becomes the day it names in UTC', () => {
  expect(day('日期').parse(new Date('2026-11-22T00:00:00Z'))).toBe('2026-11-22');
});

test('a Han character counts one, in whatever plane it lies', () => {
  expect(codePoints('质量𠮷')).toBe(3);
});

test('every kind of field carries the sentence for the editor', () => {
  for (const schema of [line('写一行'), slug('写一行'), day('写一行')])
    expect(schema.description).toBe('写一行');
});
