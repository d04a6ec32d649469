import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalForm } from '../../../src/text/normal-form.ts';

const normal = (text: string) => normalForm(text).text;
/** Queries as people type them: Han, Latin, digits, punctuation of both widths, emoji, half a surrogate pair. */
const typed = fc
  .array(
    fc.constantFrom(
      ...Array.from('质量召回产品。，“”、（）·3.15１２Ａｂc ISO-9001üǚÉ\t\n㈱①ﬁ🙂'),
      '\uD83D',
      '缺陷',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('full-width letters and digits become plain ones, in lower case', () => {
  expect(normal('ＩＳＯ９００１')).toBe('iso9001');
});

test('punctuation and spaces between Han characters are dropped', () => {
  expect(normal('“质量 月”，全国（一年一度）')).toBe('质量月全国一年一度');
});

test('one space stays between two Latin words, however they are parted', () => {
  expect(normal('Social  —  Responsibility')).toBe('social responsibility');
  expect(normal('质量 QC 小组')).toBe('质量qc小组');
});

test('a point between digits is dropped, so 3.15 and 315 are the same', () => {
  expect(normal('3.15晚会')).toBe(normal('315晚会'));
  expect(normal('2015. 12')).toBe('2015 12');
});

test('tone marks and accents are not part of a word', () => {
  expect(normal('Zhìliàng lǜ café')).toBe('zhiliang lu cafe');
});

test('the caller decides which characters are simplified', () => {
  expect(normalForm('產品召回', (part) => part.replace('產', '产')).text).toBe('产品召回');
});

test('a sign that stands for several letters becomes all of them, each leading back to the sign', () => {
  expect(normalForm('甲ﬁ乙')).toEqual({ text: '甲fi乙', at: [0, 1, 1, 2] });
});

test('half a surrogate pair is dropped; a whole one keeps its place', () => {
  expect(normalForm('甲\uD83D乙').text).toBe('甲乙');
  expect(normalForm('甲𠮷乙').at).toEqual([0, 1, 1, 3]);
});

test('every unit leads back into the original, and never backwards', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const { text: result, at } = normalForm(text);
      expect(at).toHaveLength(result.length);
      expect(at).toEqual([...at].sort((a, b) => a - b));
      for (const index of at) expect(index).toBeLessThan(text.length);
    }),
    { seed: 2015 },
  );
});

test('a text in normal form is its own normal form', () => {
  fc.assert(
    fc.property(typed, (text) => normal(normal(text)) === normal(text)),
    { seed: 2015 },
  );
});
