import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { openFolder } from '../../../src/postprocess/folder.ts';
import { makeArchive } from '../../../src/postprocess/outputs/archive.ts';
import { openPages } from '../../../src/postprocess/pages.ts';
import { archiveName } from '../../../src/support/names.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const zip = archiveName('2031');
/** The folder that unpacking makes. */
const unpacked = zip.replace('.zip', '');
const downloads = `<!DOCTYPE html><html><head></head><body><ul><li data-not-in-archive=""><a href="${zip}">整站</a></li><li><a href="pledge.txt">文本</a></li></ul></body></html>`;
const site = {
  'index.html': '首页',
  'downloads.html': downloads,
  'enterprise/answer.html': '第一条',
  'cards/index.png': new Uint8Array([137, 80, 78, 71]),
};
const zone = process.env.TZ;

afterEach(() => {
  process.env.TZ = zone;
  if (zone === undefined) delete process.env.TZ;
});

function archive(files: Record<string, string | Uint8Array> = site): {
  bytes: Buffer;
  held: Record<string, Uint8Array>;
  text(path: string): string;
} {
  const built = openFolder(temporaryFolder(files).root);
  makeArchive(built, openPages(built));
  const bytes = built.bytes(zip);
  const held = unzipSync(bytes);
  return { bytes, held, text: (path) => Buffer.from(held[`${unpacked}/${path}`] ?? []).toString() };
}

test('the archive holds the whole site in one folder of its own name, with its sums', () => {
  const { held } = archive();
  expect(Object.keys(held).sort()).toEqual(
    ['SHA256SUMS.txt', 'cards/index.png', 'downloads.html', 'enterprise/answer.html', 'index.html'].map(
      (path) => `${unpacked}/${path}`,
    ),
  );
});

test('files in it are those of the site, byte for byte', () => {
  const { held } = archive();
  expect(Buffer.from(held[`${unpacked}/cards/index.png`] ?? [])).toEqual(
    Buffer.from(site['cards/index.png']),
  );
  expect(Buffer.from(held[`${unpacked}/enterprise/answer.html`] ?? []).toString()).toBe('第一条');
});

test('its downloads page has no link to the archive, which is not in it; all else stays', () => {
  const page = archive().text('downloads.html');
  expect(page).not.toContain('.zip');
  expect(page).not.toContain('整站');
  expect(page).toContain('<li><a href="pledge.txt">文本</a></li>');
});

test('the published downloads page keeps its link', () => {
  const { root, read } = temporaryFolder(site);
  const built = openFolder(root);
  makeArchive(built, openPages(built));
  expect(read('downloads.html')).toBe(downloads);
});

test('its sums are those of the files in it, the changed page included', () => {
  const { held, text } = archive();
  const lines = text('SHA256SUMS.txt').trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  for (const line of lines) {
    const [sum, path = ''] = line.split('  ');
    expect(
      createHash('sha256')
        .update(held[`${unpacked}/${path}`] ?? '')
        .digest('hex'),
      path,
    ).toBe(sum);
  }
});

test('the same site gives the same bytes, at another time and with files written in another order', () => {
  const first = archive().bytes;
  vi.useFakeTimers({ now: new Date('2040-06-01T12:00:00Z') });
  const second = archive(Object.fromEntries(Object.entries(site).reverse())).bytes;
  vi.useRealTimers();
  expect(second.equals(first)).toBe(true);
});

test('the bytes are the same on machines in any time zone', async () => {
  const [offsets, archives] = [new Set<number>(), new Set<string>()];
  for (const timeZone of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    process.env.TZ = timeZone;
    vi.resetModules();
    const { makeArchive: elsewhere } = await import('../../../src/postprocess/outputs/archive.ts');
    const built = openFolder(temporaryFolder(site).root);
    elsewhere(built, openPages(built));
    offsets.add(new Date(1980, 0, 1).getTimezoneOffset());
    archives.add(built.bytes(zip).toString('base64'));
  }
  expect(offsets.size).toBe(4);
  expect(archives.size).toBe(1);
});

test('names in it are ASCII, and every file has the earliest time a zip can name', () => {
  const { bytes, held } = archive();
  for (const path of Object.keys(held)) expect(path).toMatch(/^[\x20-\x7e]+$/);
  const directory = bytes.indexOf('PK\x01\x02', 0, 'latin1');
  expect([bytes.readUInt16LE(directory + 12), bytes.readUInt16LE(directory + 14)]).toEqual([0, 0x21]);
});

test('it says nothing of who may read a file: whoever unpacks it has the rights of files of their own', () => {
  const { bytes } = archive();
  const directory = bytes.indexOf('PK\x01\x02', 0, 'latin1');
  const [system, attributes] = [bytes.readUInt8(directory + 5), bytes.readUInt32LE(directory + 38)];
  expect([system, attributes]).toEqual([0, 0]);
});

test('a downloads page without the link is an error, since the name of the archive stands there', () => {
  expect(() => archive({ ...site, 'downloads.html': '<p>没有</p>' })).toThrow(
    'downloads.html does not link to the archive',
  );
});
