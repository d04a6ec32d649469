import { expect, test } from 'vitest';
import { csvOf } from '../../../../src/client/self-check/csv.ts';

test('a table is a BOM and lines of quoted cells, each ended by CR and LF', () => {
  expect(
    csvOf([
      ['条目', '备注'],
      ['第1条', '他说“好”，"ok"\n第二行'],
    ]),
  ).toBe('\ufeff"条目","备注"\r\n"第1条","他说“好”，""ok""\n第二行"\r\n');
});

test.each(['=1+1', '+86', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1', '－1', '＋1', '＠a'])(
  'no cell is a formula: %j',
  (text) => {
    expect(csvOf([[text]])).toBe(`\ufeff"'${text}"\r\n`);
  },
);

test('what looks like a formula only further on is left as it is', () => {
  expect(csvOf([['a=1', ' =1', '']])).toBe('\ufeff"a=1"," =1",""\r\n');
});
