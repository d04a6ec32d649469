import sharp from 'sharp';
import { expect, test } from 'vitest';
import { iconSvg } from '../../../src/images/icon.ts';
import { on, redField } from '../../../src/images/palette.ts';
import { MAX_SECTIONS } from '../../../src/schema/campaign.ts';

const counts = Array.from({ length: MAX_SECTIONS + 1 }, (_, i) => i);

/** The colours of an icon of 16 pixels a side, as a browser shows it in a tab, row by row. */
async function pixels(svg: string): Promise<string[]> {
  const { data } = await sharp(Buffer.from(svg), { density: 36 })
    .resize(16, 16)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Array.from({ length: 256 }, (_, i) => `#${data.subarray(i * 3, i * 3 + 3).toString('hex')}`);
}

test.each(counts)(
  'at 16 pixels the mark of %i sections is of whole pixels, in two colours',
  async (count) => {
    const found = await pixels(iconSvg(count, 0));
    expect(new Set(found)).toEqual(new Set([on, redField.ground]));
  },
);

test('icons of pledges with different numbers of sections differ', () => {
  const svgs = counts.slice(1).map((count) => iconSvg(count, 3));
  expect(new Set(svgs).size).toBe(MAX_SECTIONS);
});
