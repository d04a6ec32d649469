import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partEnglish } from '../../../src/text/english.ts';

const phrases = (text: string) => partEnglish(text).flatMap((stretch) => (stretch.english ? [stretch.text] : []));

test.each([
  ['版权所有：某会Copyright © 2011 Inc. All rights reserved. 备案', ['All rights reserved']],
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
