import { expect, test } from 'vitest';
import { decoded } from '../../../src/text/percent.ts';

test.each([
  ['', ''],
  ['质量.html', '质量.html'],
  ['%E8%b4%A8%20a%23b+c', '质 a#b+c'],
  ['100%', undefined],
  ['%zz', undefined],
  ['%E8%B4', undefined],
  ['%D6%CA', undefined],
  ['%ED%A0%80', undefined],
])('%s is decoded once, or not at all', (text, is) => {
  expect(decoded(text)).toBe(is);
});
