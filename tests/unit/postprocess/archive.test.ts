import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { openFolder } from '../../../src/postprocess/folder.ts';
import { find, parseHtml, tagged, textOf } from '../../../src/postprocess/html.ts';
import { makeArchive, makePrintArchive } from '../../../src/postprocess/outputs/archive.ts';
import { openPages } from '../../../src/postprocess/pages.ts';
import { archiveName, printName } from '../../../src/support/names.ts';
import { offlineFacts } from '../../helpers/offline-facts.ts';
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
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'kit/poster-1.pdf': '海报',
};
const facts = offlineFacts({
  names: { archive: zip, print: printName('2031') },
  printed: [{ path: 'kit/poster-1.pdf', name: '海报一', use: '贴在墙上', format: 'A3，PDF' }],
});
const zone = process.env.TZ;

afterEach(() => {
  process.env.TZ = zone;
  if (zone === undefined) delete process.env.TZ;
});

async function archive(files: Record<string, string | Uint8Array> = site): Promise<{
  bytes: Buffer;
  held: Record<string, Uint8Array>;
  text(path: string): string;
}> {
  const built = openFolder(temporaryFolder(files).root);
  await makeArchive(built, openPages(built), facts);
  const bytes = built.bytes(zip);
  const held = unzipSync(bytes);
  return { bytes, held, text: (path) => Buffer.from(held[`${unpacked}/${path}`] ?? []).toString() };
}

test('the archive holds the whole site in one folder of its own name, with its sums', async () => {
  const { held } = await archive();
  expect(Object.keys(held).sort()).toEqual([
    'START.html',
    ...[
      'SHA256SUMS.txt',
      'cards/index.png',
      'downloads.html',
      'enterprise/answer.html',
      'favicon.svg',
      'index.html',
    ].map((path) => `${unpacked}/${path}`),
  ]);
});

test('files in it are those of the site, byte for byte', async () => {
  const { held } = await archive();
  expect(Buffer.from(held[`${unpacked}/cards/index.png`] ?? [])).toEqual(
    Buffer.from(site['cards/index.png']),
  );
  expect(Buffer.from(held[`${unpacked}/enterprise/answer.html`] ?? []).toString()).toBe('第一条');
});

test('its downloads page has no link to the archive, which is not in it; all else stays', async () => {
  const page = (await archive()).text('downloads.html');
  expect(page).not.toContain('.zip');
  expect(page).not.toContain('整站');
  expect(page).toContain('<li><a href="pledge.txt">文本</a></li>');
});

test('the published downloads page keeps its link', async () => {
  const { root, read } = temporaryFolder(site);
  const built = openFolder(root);
  await makeArchive(built, openPages(built), facts);
  expect(read('downloads.html')).toBe(downloads);
});

test('its sums are those of the files in it, the changed page included', async () => {
  const { held, text } = await archive();
  const lines = text('SHA256SUMS.txt').trimEnd().split('\n');
  expect(lines).toHaveLength(5);
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

test('the same site gives the same bytes, at another time and with files written in another order', async () => {
  const first = (await archive()).bytes;
  vi.useFakeTimers({ now: new Date('2040-06-01T12:00:00Z') });
  const second = (await archive(Object.fromEntries(Object.entries(site).reverse()))).bytes;
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
    await elsewhere(built, openPages(built), facts);
    offsets.add(new Date(1980, 0, 1).getTimezoneOffset());
    archives.add(built.bytes(zip).toString('base64'));
  }
  expect(offsets.size).toBe(4);
  expect(archives.size).toBe(1);
});

test('names in it are ASCII, and every file has the earliest time a zip can name', async () => {
  const { bytes, held } = await archive();
  for (const path of Object.keys(held)) expect(path).toMatch(/^[\x20-\x7e]+$/);
  const directory = bytes.indexOf('PK\x01\x02', 0, 'latin1');
  expect([bytes.readUInt16LE(directory + 12), bytes.readUInt16LE(directory + 14)]).toEqual([0, 0x21]);
});

test('it says nothing of who may read a file: whoever unpacks it has the rights of files of their own', async () => {
  const { bytes } = await archive();
  const directory = bytes.indexOf('PK\x01\x02', 0, 'latin1');
  const [system, attributes] = [bytes.readUInt8(directory + 5), bytes.readUInt32LE(directory + 38)];
  expect([system, attributes]).toEqual([0, 0]);
});

test('beside its folder stands a page that says how to begin and leads into it, with all it needs in itself', async () => {
  const { held } = await archive();
  const start = Buffer.from(held['START.html'] ?? []).toString();
  const text = textOf(find(parseHtml(start), tagged('body')) ?? parseHtml(start));
  expect(text.startsWith(facts.words.unpack)).toBe(true);
  expect(start).toContain(`href="${unpacked}/index.html"`);
  expect(start).toContain(`data-beside="${unpacked}/favicon.svg"`);
  expect(start).toContain('Content-Security-Policy');
  expect(start).not.toMatch(/https?:|url\(/);
});

test.each([
  ['kit/poster-1.pdf', '../kit/poster-1.pdf'],
  [printName('2031'), `../${printName('2031')}`],
])(
  'what is printed stands not in it, and a link to it that would stay is an error: %s',
  async (target, href) => {
    const body = (mark: string) => ({
      ...site,
      [printName('2031')]: '',
      'enterprise/answer.html': `<p${mark}><a href="${href}">拿</a></p><p>第一条</p>`,
    });
    await expect(archive(body(''))).rejects.toThrow(
      `enterprise/answer.html links to ${target}, which the archive does not hold`,
    );
    const { held, text } = await archive(body(' data-not-in-archive'));
    expect(held[`${unpacked}/${target}`]).toBeUndefined();
    expect(text('enterprise/answer.html')).toContain('<body><p>第一条</p></body>');
  },
);

test('a size that only the site can tell stands outside the archive, or the build fails', async () => {
  const page = (mark: string) => ({
    ...site,
    'enterprise/answer.html': `<p${mark}>共<b data-size-of="/${zip}"></b></p>`,
  });
  await expect(archive(page(''))).rejects.toThrow('names the size or sum of a copy of the site outside');
  expect((await archive(page(' data-not-in-archive'))).text('enterprise/answer.html')).toContain(
    '<body></body>',
  );
});

test('what is printed has a zip of its own, with a page that lists it by name', async () => {
  const built = openFolder(temporaryFolder(site).root);
  await makePrintArchive(built, facts);
  const held = unzipSync(built.bytes(printName('2031')));
  const folder = printName('2031').replace('.zip', '');
  expect(Object.keys(held).sort()).toEqual([
    'START.html',
    ...['SHA256SUMS.txt', 'favicon.svg', 'poster-1.pdf'].map((path) => `${folder}/${path}`),
  ]);
  const start = Buffer.from(held['START.html'] ?? []).toString();
  expect(start).toContain(`<a href="${folder}/poster-1.pdf">海报一</a><br><small>贴在墙上 · A3，PDF</small>`);
});

test('without a name nothing is made', async () => {
  const built = openFolder(temporaryFolder(site).root);
  const none = offlineFacts({ names: {} });
  await makeArchive(built, openPages(built), none);
  await makePrintArchive(built, none);
  expect(built.files().filter((path) => path.endsWith('.zip'))).toEqual([]);
});
