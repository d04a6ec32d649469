import sharp from 'sharp';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { sumsOf } from '../../../src/support/sums.ts';
import { LIMITS } from '../../../src/verify/fetch/limits.ts';
import { verify } from '../../../src/verify/verify.ts';
import { smallHost, smallSite } from '../../helpers/small-site.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

/** A picture with the code of an address. */
function pictured(address: string): Promise<Buffer> {
  const { data, size } = encode(address, { border: 4 });
  const dark = data.flatMap((row, y) =>
    row.flatMap((is, x) => (is ? [`<rect x="${x}" y="${y}" width="1" height="1"/>`] : [])),
  );
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 6}" height="${size * 6}" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/>${dark.join('')}</svg>`,
    ),
  )
    .png()
    .toBuffer();
}

/** What is found of a site that stands where it stands, whose pages and codes name addresses made of that. */
async function found(pages: (url: string) => string, codes: (url: string) => string): Promise<string[]> {
  const files: Record<string, string | Uint8Array> = {};
  const { url } = await smallHost(files, (_, sent) => ({
    ...sent,
    headers: { ...sent.headers, 'cache-control': 'no-cache' },
  }));
  Object.assign(files, smallSite(pages(url)), { 'kit/square-all.png': await pictured(codes(url)) });
  delete files['SHA256SUMS.txt'];
  files['SHA256SUMS.txt'] = sumsOf(
    new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text as string)])),
  );
  const { root } = temporaryFolder(files);
  const { findings } = await verify({ place: url, folder: root, limits: LIMITS });
  return findings
    .filter(({ severity }) => severity === 'fault')
    .flatMap(({ kind, spots }) => spots.map(({ path, detail = '' }) => `${kind}: ${path} ${detail}`.trim()))
    .map((line) => line.replaceAll(new URL(url).host, 'HERE'));
}

test('pages and codes that name the address where the site stands are right', async () => {
  expect(
    await found(
      (url) => url,
      (url) => `${url}pledge.html`,
    ),
  ).toEqual([]);
});

test('pages that name another address are told, with every file that does', async () => {
  const lines = await found(
    () => 'https://www.example.org/old/',
    () => 'https://www.example.org/old/',
  );
  expect(lines.slice(0, 2)).toEqual([
    'address-elsewhere: https://www.example.org/old/ 这里是 http://HERE/',
    'address-elsewhere: 404.html',
  ]);
  expect(lines.at(-1)).toBe('address-elsewhere: kit/square-all.png 二维码 → https://www.example.org/old/');
});

test('http in the place of https is told as that', async () => {
  const https = (url: string) => url.replace('http:', 'https:');
  expect((await found(https, https))[0]).toBe('http-for-https: https://HERE/ 这里是 http://HERE/');
});

test('a code that leads elsewhere is told, where the pages are right', async () => {
  expect(
    await found(
      (url) => url,
      () => 'https://www.example.org/',
    ),
  ).toEqual(['code-elsewhere: kit/square-all.png https://www.example.org/']);
});
