import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkSources } from '../../../src/commands/sources.ts';
import { quickManners } from '../../helpers/manners.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const today = '2026-11-26';
const manners = { ...quickManners, tries: 1 };

/** Sources with such titles at paths of a host. */
const sources = (host: string, titles: Record<string, string>) =>
  Object.entries(titles)
    .map(
      ([path, title]) =>
        `- id: ${path}\n  title: ${title}\n  publisher: 甲\n  address: ${host}${path}\n  seen: 2025-01-01\n  alive: unknown\n  authority: official\n`,
    )
    .join('');

/** @param meanwhile what is done while the host is asked */
async function project(
  pages: Record<string, string>,
  titles: Record<string, string>,
  meanwhile: () => void = () => undefined,
) {
  const server = createServer(({ url = '' }, response) => {
    meanwhile();
    const title = pages[url.slice(1)];
    response.writeHead(title === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<title>${title}</title><p>${'此处另有文字。'.repeat(100)}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(close);
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const folder = temporaryFolder({ 'content/sources.yaml': sources(host, titles) });
  const content = join(folder.root, 'content');
  const look = (write = false) =>
    checkSources({ content, folder: join(folder.root, 'report'), write, today, manners });
  return { ...folder, look, close };
}

test('each address is asked, and a report and a patch are written; the file is left alone', async () => {
  const pages = { same: '桥梁办法', other: '招商', told: '桥修好了' };
  const titles = {
    same: '《桥梁办法》',
    other: '《渡船办法》',
    gone: '《灯塔办法》',
    told: '桥梁修好的报道',
  };
  const { look, read } = await project(pages, titles);
  const before = read('content/sources.yaml');
  const said = await look();
  expect(said).toMatch(
    /^查了 4 个网址：1 个还是原来那一页，1 个换了内容，1 个没有了，1 个请人看，0 个没有问到。\n/,
  );
  // Outside the project, where `git apply` does not reach.
  expect(said).not.toContain('git apply');
  expect(said).toContain('--write');
  expect(read('content/sources.yaml')).toBe(before);
  const report = read('report/report.txt');
  expect(report).toMatch(
    /换了内容[\s\S]*sources\.yaml:8 {2}other {2}《渡船办法》\n.*\n {4}回答 200，网页的标题：招商/,
  );
  expect(report).toMatch(/没有了[\s\S]*gone[\s\S]*请人看[\s\S]*told[\s\S]*还是原来/);
  const patch = read('report/sources.patch');
  expect(patch).toMatch(/^--- a\/sources\.yaml\n\+\+\+ b\/sources\.yaml\n/);
  expect(patch.match(/^[+-] .*$/gm)).toEqual([
    '-  seen: 2025-01-01',
    '-  alive: unknown',
    `+  seen: ${today}`,
    '+  alive: yes',
    '-  alive: unknown',
    '+  alive: no',
    '-  alive: unknown',
    '+  alive: no',
  ]);
});

test('with --write the file is changed, and titles are kept; what has changed since is no link any more', async () => {
  const pages = { same: '桥梁办法' };
  const { look, read, root } = await project(pages, { same: '《桥梁办法》' });
  await look();
  expect(existsSync(join(root, 'content/_sources.json'))).toBe(false);
  expect(await look(true)).toContain('改了 2 处');
  expect(read('content/sources.yaml')).toMatch(/seen: 2026-11-26\n {2}alive: yes/);
  const kept = read('content/_sources.json');
  expect(JSON.parse(kept)).toMatchObject({ same: { title: '桥梁办法' } });
  pages.same = '桥梁办法（已迁移，请看首页）';
  expect(await look(true)).toContain('1 个请人看');
  expect(read('report/report.txt')).toContain('上次看到的标题：桥梁办法');
  pages.same = '招商加盟';
  expect(await look(true)).toContain('1 个换了内容');
  expect(read('content/sources.yaml')).toContain('alive: no');
  expect(read('content/_sources.json')).toBe(kept);
});

test('a barrier makes no change', async () => {
  const { look, read } = await project(
    { one: '请登录', two: '安全验证' },
    { one: '《甲办法》', two: '《乙办法》' },
  );
  const before = read('content/sources.yaml');
  expect(await look(true)).toContain('2 个请人看');
  expect(read('content/sources.yaml')).toBe(before);
  expect(read('report/sources.patch')).toBe('');
});

test('with --write the mark and the line ends of the file stay', async () => {
  const { look, read, write } = await project({ same: '桥梁办法' }, { same: '《桥梁办法》' });
  const before = `\uFEFF${read('content/sources.yaml').replaceAll('\n', '\r\n')}`;
  write('content/sources.yaml', before);
  await look(true);
  expect(read('content/sources.yaml')).toBe(
    before.replace('2025-01-01', today).replace('alive: unknown', 'alive: yes'),
  );
});

test('what somebody writes while hosts are asked stays, and what was asked is amended in its new place', async () => {
  const { look, read, write } = await project({ same: '桥梁办法' }, { same: '《桥梁办法》' }, () => change());
  const before = read('content/sources.yaml');
  const above = sources('http://127.0.0.1:1/', { added: '《渡船办法》' });
  let change = () => write('content/sources.yaml', above + before);
  await look(true);
  expect(read('content/sources.yaml')).toBe(
    above + before.replace('2025-01-01', today).replace('alive: unknown', 'alive: yes'),
  );
  change = () => write('content/sources.yaml', Buffer.from([0x2d, 0xff]));
  await expect(look(true)).rejects.toThrow('[not-utf8]');
});

test('where none is answered it says why, lists what nobody has looked at for a year, and writes nothing', async () => {
  const { look, read, write, root, close } = await project({}, { old: '《旧》' });
  const text = read('content/sources.yaml');
  write(
    'content/sources.yaml',
    text + text.replace('id: old', 'id: new').replace('2025-01-01', '2026-01-01'),
  );
  close();
  const said = await look(true);
  expect(said).toMatch(
    /^一个网址也没有问到：服务器拒绝连接。.*\n\n十二个月没有人看过的来源，共 1 个：\n.*sources\.yaml:1 {2}old {2}《旧》\n.*上次看到：2025-01-01$/,
  );
  expect(existsSync(join(root, 'report'))).toBe(false);
});

test('hosts that answer with failures are not taken for a network that is not there: each reason is said once', async () => {
  const { look, read } = await project({}, { one: '《甲》', two: '《乙》', three: '《丙》' });
  const before = read('content/sources.yaml');
  onTestFinished(() => void vi.unstubAllGlobals());
  // As Node's fetch tells what TLS refuses.
  vi.stubGlobal('fetch', async ({ pathname }: URL) => {
    if (pathname === '/three') return new Response('', { status: 302, headers: { location: '/three' } });
    throw new TypeError('fetch failed', {
      cause: Object.assign(new Error('certificate has expired'), { code: 'CERT_HAS_EXPIRED' }),
    });
  });
  const said = await look(true);
  expect(said).toMatch(/^一个网址也没有问到：HTTPS 证书过期了；来回跳转，没有尽头。/);
  expect(said).not.toContain('没有网络');
  expect(said).toContain('十二个月没有人看过的来源，共 3 个');
  expect(read('content/sources.yaml')).toBe(before);
});

test('sources with faults are told, with their lines, and nothing is asked', async () => {
  const { look, write } = await project({}, {});
  write('content/sources.yaml', '- id: one\n  alive: maybe\n');
  await expect(look()).rejects.toThrow(/sources\.yaml:1[\s\S]*\[.*field/);
  write('content/sources.yaml', sources('http://127.0.0.1:1/', { a: '《甲》' }));
  for (const text of ['{"a":1}', '{"a":{"address":"x","title":"y","more":1}}', '{', '']) {
    write('content/_sources.json', text);
    await expect(look()).rejects.toThrow('[titles-unreadable]');
  }
});

test('titles are read as all content is: never what lies elsewhere, nor what is no file', async () => {
  const { look, write, root } = await project({}, { a: '《甲》' });
  write('elsewhere.json', '{}');
  symlinkSync(join(root, 'elsewhere.json'), join(root, 'content/_sources.json'));
  await expect(look()).rejects.toThrow('[outside-content]');
  rmSync(join(root, 'content/_sources.json'));
  mkdirSync(join(root, 'content/_sources.json'));
  await expect(look()).rejects.toThrow('[file-unreadable]');
});
