import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawCard } from '../../../src/images/card.ts';
import { CARD_SIZE, type Card } from '../../../src/images/card-frame.ts';
import { layoutCard } from '../../../src/images/card-layout.ts';
import { on, redField, sectionFields } from '../../../src/images/palette.ts';

const card: Card = {
  ...{ sections: 3, part: 2, name: '同行做到', note: '第2条　把卖出的修好' },
  ...{ words: '卖出的都修好。', text: '', figure: '贰', couplet: [] },
  ...{ stamp: '转述 · 非原文', small: '2031年倡议书' },
};
const draw = (given: Partial<Card> = {}) => drawCard(layoutCard({ ...card, ...given }));

async function colours(png: Buffer): Promise<{ left: string; right: string; all: Set<string> }> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([CARD_SIZE.width, CARD_SIZE.height]);
  const all = new Set<string>();
  for (let at = 0; at < data.length; at += 3) all.add(`#${data.subarray(at, at + 3).toString('hex')}`);
  const [left, right] = [data.subarray(0, 3), data.subarray(-3)].map((pixel) => `#${pixel.toString('hex')}`);
  return { left: left ?? '', right: right ?? '', all };
}

test.each([
  ['a part', { part: 2 }, sectionFields[1]],
  ['none', { part: undefined }, redField],
])('a card of %s has its ground, and what is read in one colour', async (_, given, field) => {
  const { left, right, all } = await colours(await draw({ figure: '', ...given }));
  expect(left).toBe(given.part ? on : field?.ground);
  expect(right).toBe(field?.ground);
  expect(all).toContain(on);
});

test('the same words give the same bytes, others give others', async () => {
  expect(await draw()).toEqual(await draw());
  expect(await draw({ figure: '叁' })).not.toEqual(await draw());
});

test('a card weighs little: a site has many, and the archive all of them', async () => {
  // 34.8 kB (2026-11), of which the numeral on its band is one.
  const long = '守住门前的河滩，不往水里倒一桶脏水，看见漏的就补上。';
  expect((await draw({ words: long })).length).toBeLessThan(36_000);
});

test('a character no face has is refused', async () => {
  await expect(async () => draw({ words: '修好🙂' })).rejects.toThrow('no glyph for 🙂');
});
