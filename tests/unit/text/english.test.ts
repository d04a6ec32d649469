import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partEnglish } from '../../../src/text/english.ts';

const phrases = (text: string) =>
  partEnglish(text).flatMap((stretch) => (stretch.english ? [stretch.text] : []));

test.each([
  ['渡口船会Copyright © 2031. Every boat is counted. 备案', ['Every boat is counted']],
  ['用axe-core和Lighthouse检查', []],
  ['Made in China是一句话，made by hand也是', ['Made in China', 'made by hand']],
])('%s', (text, expected) => {
  expect(phrases(text)).toEqual(expected);
});

test('the stretches are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab C中，. ') }), (text) => {
      expect(
        partEnglish(text)
          .map((stretch) => stretch.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
