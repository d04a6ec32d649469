import sharp from 'sharp';
import { expect, test } from 'vitest';
import { CARD_SIZE, drawCard } from '../../../src/images/card.ts';
import { red, sectionInk } from '../../../src/images/palette.ts';

const card = {
  figure: '贰',
  kicker: '企业做到 · 第2条',
  title: '把卖出的修好',
  text: '一句话的要点。',
  mark: '转述 · 非原文',
  campaign: '2031年活动',
  part: 1,
};

/** The smallest box that holds every pixel of a colour: left, top, right, bottom; undefined where there is none. */
async function boxOf(png: Buffer, colour: string): Promise<number[] | undefined> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  let box: number[] | undefined;
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) {
      const at = (y * info.width + x) * 3;
      // The palette of the file may be a shade off.
      if (!wanted.every((value, i) => Math.abs(value - (data[at + i] ?? 0)) <= 4)) continue;
      box = box
        ? [
            Math.min(box[0] ?? x, x),
            Math.min(box[1] ?? y, y),
            Math.max(box[2] ?? x, x),
            Math.max(box[3] ?? y, y),
          ]
        : [x, y, x, y];
    }
  }
  return box;
}

test('the frame stands whole on the card, with the same margin on every side', async () => {
  const [left = 0, top = 0, right = 0, bottom = 0] = (await boxOf(await drawCard(card), sectionInk[0])) ?? [];
  expect([left, top]).toEqual([28, 28]);
  expect([CARD_SIZE.width - 1 - right, CARD_SIZE.height - 1 - bottom]).toEqual([28, 28]);
});

test('the mark stands inside the frame, and only where there is one', async () => {
  const [left = 0, top = 0, right = 0, bottom = 0] = (await boxOf(await drawCard(card), red)) ?? [];
  expect(left).toBeGreaterThan(CARD_SIZE.width / 2);
  expect(top).toBeGreaterThan(CARD_SIZE.height / 2);
  expect(right).toBeLessThan(CARD_SIZE.width - 40);
  expect(bottom).toBeLessThan(CARD_SIZE.height - 40);
  expect(await boxOf(await drawCard({ ...card, mark: '' }), red)).toBeUndefined();
});
