import { expect, test } from 'vitest';
import { parseSums, sumOf, sumsOf } from '../../../src/support/sums.ts';

test('a list is read as it was written, whatever signs its paths have', () => {
  const files = new Map(
    ['a.html', 'b/ c.txt', 'd\u2028e.txt', '质量.pdf', '.htaccess', '..a/b..'].map((path) => [path, path]),
  );
  expect(parseSums(sumsOf(files))).toEqual(
    new Map(
      [...files].map(([path, text]) => [path, sumOf(text)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );
});

test.each(['../a', 'a/../b', '/a', 'a//b', 'a/.', '..\\a', 'a/'])('%s leads out, and is left out', (path) => {
  expect(parseSums(`${sumOf('')}  ${path}\r\n${sumOf('')} *kept.txt\r\n`)).toEqual(
    new Map([['kept.txt', sumOf('')]]),
  );
});

test.each(['', 'abc  a.txt', `${sumOf('')} a.txt`, `${sumOf('')}  `])('%j is no line of a list', (line) => {
  expect(parseSums(line)).toEqual(new Map());
});
