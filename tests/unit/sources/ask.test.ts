import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { ask } from '../../../src/sources/ask.ts';
import { askPolitely } from '../../../src/sources/polite.ts';

/** A host of this machine. @returns its address */
async function host(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const asking = { limit: 5000 };
const html = (title: string) =>
  `<!doctype html><title>${title}</title><script>x</script><h1>一</h1><p>二</p>`;

test('an address is asked by HEAD, then by GET, and tells title and text', async () => {
  const asked: string[] = [];
  const address = await host(({ method, headers }, response) => {
    asked.push(`${method} ${headers['user-agent']?.split(' ')[0]}`);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html('甲  &amp; 乙\n'));
  });
  expect(await ask(address, asking)).toEqual({
    status: 200,
    final: address,
    title: '甲 & 乙',
    text: '甲 & 乙 一二',
  });
  expect(asked).toEqual(['HEAD pledge-sources/1.0', 'GET pledge-sources/1.0']);
});

test('what is no page is not fetched', async () => {
  const asked: (string | undefined)[] = [];
  const address = await host(({ method }, response) => {
    asked.push(method);
    response.writeHead(200, { 'content-type': 'application/pdf' }).end();
  });
  expect(await ask(address, asking)).toEqual({ status: 200, final: address });
  expect(asked).toEqual(['HEAD']);
});

test.each([405, 403, 404, 500])('a host that answers HEAD with %i is asked by GET', async (status) => {
  const address = await host(({ method }, response) => {
    response.writeHead(method === 'HEAD' ? status : 200, { 'content-type': 'text/html' });
    response.end(method === 'HEAD' ? undefined : html('甲'));
  });
  expect(await ask(address, asking)).toMatchObject({ status: 200, title: '甲' });
});

test.each([
  ['says so in its header', 'text/html; charset=gb2312', '<title>'],
  [
    'says so in itself',
    'text/html',
    '<meta http-equiv="Content-Type" content="text/html; charset=gbk"><title>',
  ],
  ['says something else', 'text/html; charset=utf-8', '<title>'],
  ['says what nobody knows', 'text/html; charset=x-what', '<title>'],
])('a page in GBK that %s is read', async (_, type, head) => {
  const address = await host((_request, response) => {
    response.writeHead(200, { 'content-type': type });
    response.end(
      Buffer.concat([Buffer.from(head), Buffer.from([0xd6, 0xca, 0xc1, 0xbf]), Buffer.from('</title>')]),
    );
  });
  expect(await ask(address, asking)).toMatchObject({ title: '质量' });
});

test('redirects are followed, and told', async () => {
  const address = await host(({ url }, response) => {
    if (url === '/') response.writeHead(302, { location: '/new.html' }).end();
    else response.writeHead(200, { 'content-type': 'text/html' }).end(html('新'));
  });
  expect(await ask(address, asking)).toMatchObject({ status: 200, final: `${address}new.html`, title: '新' });
});

test('a page without end is read as far as needed; what does not answer, or breaks off, is told', async () => {
  const endless = await host(({ method }, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    if (method === 'HEAD') return void response.end();
    response.write(html('长'));
    const more = () => response.destroyed || response.write('。'.repeat(20_000), more);
    more();
  });
  expect(await ask(endless, asking)).toMatchObject({ status: 200, title: '长' });
  const silent = await host(() => undefined);
  expect(await ask(silent, { limit: 50 })).toEqual({ failure: 'TIMEOUT' });
  const broken = await host(({ socket }) => socket.destroy());
  expect((await ask(broken, asking)).failure).toBe('UND_ERR_SOCKET');
  expect((await ask('http://127.0.0.1:1/', asking)).failure).toMatch(/ECONNREFUSED|bad port/);
});

test('no more are asked at once than told, no host twice at a time, and each is left alone between', async () => {
  const addresses = Array.from({ length: 24 }, (_, i) => `http://host-${i % 8}.test/${i}`);
  const open = new Map<string, number>();
  let most = 0;
  const waited = vi.spyOn(globalThis, 'setTimeout');
  const answers = await askPolitely(addresses, { atOnce: 5, pause: 20 }, async (address) => {
    const { host: name } = new URL(address);
    open.set(name, (open.get(name) ?? 0) + 1);
    expect(open.get(name)).toBe(1);
    most = Math.max(
      most,
      [...open.values()].reduce((a, b) => a + b, 0),
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
    open.set(name, 0);
    return address;
  });
  expect(answers).toEqual(addresses);
  expect(most).toBe(5);
  // Before each but the first of a host.
  expect(waited.mock.calls.filter(([, pause]) => pause === 20)).toHaveLength(16);
});

test('one that fails ends the asking with its error', async () => {
  const fail = () => Promise.reject(new Error('broken'));
  await expect(
    askPolitely(['http://a.test/', 'http://b.test/'], { atOnce: 5, pause: 0 }, fail),
  ).rejects.toThrow('broken');
});
