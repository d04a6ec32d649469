import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clausesOf, statementsOf, titleLines } from '../../../src/text/title-parts.ts';

test('clauses end at marks, with the quotation mark that closes after them', () => {
  expect(clausesOf('他说：“先做，再说。”然后，走。')).toEqual([
    '他说：',
    '“先做，',
    '再说。”',
    '然后，',
    '走。',
  ]);
  expect(statementsOf('一是甲，乙；二是“丙；”丁')).toEqual(['一是甲，乙；', '二是“丙；”', '丁']);
});

test('no mark is lost, wherever marks stand', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'甲乙，；：。！？“”》、 ') });
  fc.assert(
    fc.property(texts, (text) => {
      expect(clausesOf(text).join('')).toBe(text);
      expect(statementsOf(text).join('')).toBe(text);
    }),
  );
});

test('what leads to a verb begins a line with it', () => {
  expect(titleLines('明天就能做', 4)).toEqual(['明天', '就能做']);
  expect(titleLines('明天先做', 3)).toEqual(['明天', '先做']);
  expect(titleLines('质量诚信倡议书', 4)).toEqual(['质量诚信', '倡议书']);
});
