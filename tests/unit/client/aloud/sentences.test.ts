import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceSpans } from '../../../../src/client/aloud/sentences.ts';

const cut = (text: string) => sentenceSpans(text).map(([start, end]) => text.slice(start, end));

test.each([
  ['stops', '先看标签。再看日期！对吗？', ['先看标签。', '再看日期！', '对吗？']],
  ['closing marks stay with their sentence', '他说：“先修。”然后走了。', ['他说：“先修。”', '然后走了。']],
  ['semicolons', '甲；乙', ['甲；', '乙']],
  ['no stop at the end', '要做的事', ['要做的事']],
  ['marks alone are not read', '——。', []],
  ['nothing', '', []],
])('%s', (_, text, parts) => {
  expect(cut(text)).toEqual(parts);
});

test('a long sentence is parted at commas, and where it has none, by length', () => {
  const long = `${'很长的一句话'.repeat(10)}，${'后面还有一段'.repeat(12)}。`;
  expect(cut(long)[0]?.endsWith('，')).toBe(true);
  for (const part of cut('字'.repeat(500))) expect(part.length).toBeLessThanOrEqual(120);
});

test('whatever the text, every letter is read once and in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'质量，。！？；“”（）a1 \n、'), { maxLength: 400 }),
      (characters) => {
        const text = characters.join('');
        const letters = (part: string) => part.replace(/[^\p{L}\p{N}]/gu, '');
        expect(cut(text).map(letters).join('')).toBe(letters(text));
      },
    ),
    { seed: 2015 },
  );
});
