import { expect, test } from 'vitest';
import { assertGlyphs, type Face, loadFace } from '../../../src/images/fonts.ts';

const faces: Face[] = ['song', 'hei'];

test.each(faces)('the %s face is read once', (face) => {
  expect(loadFace(face)).toBe(loadFace(face));
});

test.each(faces)(
  'the %s face has the characters of the pledge, its quotation marks and its capital numerals',
  (face) => {
    expect(() =>
      assertGlyphs('全国“质量月”企业质量诚信倡议书：壹贰叁肆伍陆柒捌玖拾，《》—·0123', face),
    ).not.toThrow();
  },
);

test('the two faces draw the same character differently', () => {
  const [song, hei] = faces.map((face) =>
    JSON.stringify(loadFace(face).font.glyphForCodePoint(0x8d28).path.commands),
  );
  expect(song).not.toBe(hei);
});

test('a character without a glyph is named, once, with the face and the text', () => {
  expect(() => assertGlyphs('质🙂量🙂ꙮ', 'song')).toThrow(
    /NotoSerifSC.* has no glyph for 🙂 ꙮ, used in “质🙂量🙂ꙮ”/,
  );
});

test('spaces and line breaks need no glyph', () => {
  expect(() => assertGlyphs('质 量\n月\u3000', 'hei')).not.toThrow();
});
