import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { postersOf, wallData } from '../../../src/kit/posters.ts';
import { screenData, screenPosters } from '../../../src/kit/screen-posters.ts';
import { queryTypeset, typesetPicture, typesetSvg } from '../../../src/kit/typeset.ts';
import { fullSettings, type PosterSite, posterSite } from '../../helpers/poster-site.ts';

type Screen = 'phone' | 'square';

function posterOf(id: string, screen: Screen, given: PosterSite) {
  const site = posterSite({ sections: 1, duties: 1, ...given });
  const poster = postersOf(site).find((each) => each.id === id);
  if (!poster) throw new Error(`no poster ${id}`);
  return screenData(site, poster, screen);
}

/** The address a picture leads to, as a camera reads it at a width in pixels. */
async function read(picture: Uint8Array | Buffer, width: number): Promise<string | undefined> {
  const { data, info } = await sharp(picture)
    .resize({ width })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe.each(['phone', 'square'] as const)('a %s', (screen) => {
  const size = { width: 1080, height: screen === 'phone' ? 1920 : 1080 };

  test('is a picture in few colours, the same each time', async () => {
    const data = posterOf('duty-1', screen, {});
    const [one, other] = [await typesetPicture('screen.typ', data), await typesetPicture('screen.typ', data)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    const { width, height, format } = await sharp(one).metadata();
    expect({ width, height, format }).toEqual({ ...size, format: 'png' });
    // Four bits a pixel, which name a colour of the palette (ISO/IEC 15948, 11.2.2).
    expect([one[24], one[25]]).toEqual([4, 3]);
    expect(one.length).toBeLessThan(100_000);
  });

  test('leads to its page, shown 360 wide too', async () => {
    const picture = await typesetPicture(
      'screen.typ',
      posterOf('duty-1', screen, { settings: fullSettings }),
    );
    for (const width of [1080, 360])
      expect(await read(picture, width)).toBe(`${fullSettings.address}part-1/duty.html`);
  });

  test('is made however long the words are', async () => {
    for (const id of ['all', 'part-1', 'duty-1']) {
      const picture = await typesetPicture('screen.typ', posterOf(id, screen, { times: 6 }));
      expect((await sharp(picture).metadata()).height, id).toBe(size.height);
    }
  });

  test.each([1, 2])('has room for the longest words, %i times as long', (times) => {
    for (const settings of [{}, fullSettings])
      for (const id of ['duty-1', 'part-1']) {
        const data = posterOf(id, screen, { times, settings });
        const [told] = queryTypeset('screen.typ', data, 'poster') as {
          size: number;
          room: number;
          tall: number;
          column: number;
        }[];
        expect(told?.size, `${id}, ${times}`).toBeGreaterThanOrEqual(44);
        expect(told?.tall).toBeLessThanOrEqual(told?.room ?? 0);
        expect(told?.column ?? 0).toBeLessThanOrEqual(told?.room ?? 0);
      }
  });

  test.each([0, 1, 3, 8])('of the whole of %i sections has room', (sections) => {
    for (const times of [1, 2]) {
      const data = posterOf('all', screen, {
        sections,
        duties: 4,
        commitments: 1,
        times,
        settings: fullSettings,
      });
      const [told] = queryTypeset('screen.typ', data, 'poster') as { room: number }[];
      expect(told?.room, `${times} times`).toBeGreaterThanOrEqual(0);
    }
  });
});

test('a wall poster leads to its page', async () => {
  const site = posterSite({ sections: 1, duties: 1, settings: fullSettings });
  const posters = postersOf(site).filter(({ id }) => id === 'duty-1');
  const svg = typesetSvg('poster.typ', wallData(site, posters, 'colour'));
  // As a camera sees a third of the sheet.
  expect(await read(await sharp(Buffer.from(svg), { density: 144 }).png().toBuffer(), 1684)).toBe(
    `${fullSettings.address}part-1/duty.html`,
  );
});

test('a logo is printed, and takes no room where there is none', () => {
  const logo =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#0f0" d="M0 0h9v9z"/></svg>';
  const [bare, signed] = [undefined, logo].map((given) =>
    typesetSvg('screen.typ', posterOf('duty-1', 'phone', given === undefined ? {} : { logo: given })),
  );
  expect(bare).not.toContain('<image');
  expect(signed).toContain('data:image/svg+xml;base64,');
});

test('every poster has both', () => {
  const site = posterSite({ sections: 1, duties: 2 });
  expect(screenPosters(site).map(({ path }) => path)).toEqual(
    ['phone', 'square'].flatMap((screen) =>
      ['all', 'part-1', 'duty-1', 'duty-2'].map((id) => `/kit/${screen}-${id}.png`),
    ),
  );
});
