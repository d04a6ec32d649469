import { expect, test } from 'vitest';
import { csvOf } from '../../../src/text/csv.ts';

test('a table is a byte-order mark and lines of quoted cells, each ended by CR and LF', () => {
  expect(
    csvOf([
      ['条目', '备注'],
      ['第1条', '他说“好”，"ok"\n第二行'],
      [2, ''],
    ]),
  ).toBe('\ufeff"条目","备注"\r\n"第1条","他说“好”，""ok""\n第二行"\r\n"2",""\r\n');
});

test.each([
  ...['=1+1', '+86', '-5', '@SUM(A1)', '＝1', '－1', '＋1', '＠a'],
  ...['\t=1', '\r=1', '\n=1', ' =1', '\u3000＝1', ' \tx'],
])('no cell is a formula: %j', (text) => {
  expect(csvOf([[text]])).toBe(`\ufeff"'${text}"\r\n`);
});

test.each(['a=1', '1-2', '“=”是等号', ' a', ''])('what is no formula stands as it is: %j', (text) => {
  expect(csvOf([[text]])).toBe(`\ufeff"${text}"\r\n`);
});
