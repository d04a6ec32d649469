import sharp from 'sharp';
import { expect, test } from 'vitest';
import { previewRecipe, previewsOf } from '../../../src/kit/previews.ts';
import { kitSite } from '../../helpers/kit-site.ts';

test.each([
  { sections: 0, duties: 1 },
  { sections: 1, duties: 3 },
  { sections: 8, duties: 8 },
])('$sections sections: posters of the whole and of the first duties of up to three are shown', (shape) => {
  const previews = previewsOf(kitSite({ ...shape, commitments: 2 }));
  const posters = previews.filter(({ src }) => src.includes('/preview-poster-'));
  expect(posters).toHaveLength(1 + Math.min(Math.max(shape.sections, 1), 3));
  expect(new Set(previews.map(({ src }) => src)).size).toBe(previews.length);
  for (const { src, recipe } of previews) {
    expect(src).toMatch(/^\/kit\/preview-[a-z0-9-]+\.png$/);
    expect(recipe.path).toMatch(/\.(?:pdf|png)$/);
  }
});

test('nothing is shown of a pledge of which nothing is made', () => {
  expect(previewsOf(kitSite({ sections: 1, duties: 0, commitments: 0 }))).toEqual([]);
});

test('a picture of a PDF and of a picture is as large as it says, the same each time, and small', async () => {
  const previews = previewsOf(kitSite({ sections: 1, duties: 1, commitments: 2 }));
  for (const name of ['preview-poster-all', 'preview-square']) {
    const preview = previews.find(({ src }) => src.includes(name));
    if (!preview) throw new Error(`no ${name}`);
    const { make, data } = previewRecipe(preview);
    const [once, again] = [await make(data), await make(data)];
    const { width, height } = await sharp(once).metadata();
    expect([width, height]).toEqual([preview.width, preview.height]);
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    expect(once.length).toBeLessThan(60_000);
    // More than one ground: the file is in it.
    expect((await sharp(once).stats()).channels.some(({ stdev }) => stdev > 10)).toBe(true);
  }
});
