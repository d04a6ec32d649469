import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { askerOf } from '../../../src/asking/asker.ts';
import { ask, askAll } from '../../../src/sources/ask.ts';
import { MANNERS } from '../../../src/sources/manners.ts';
import { quickManners } from '../../helpers/manners.ts';

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

const manners = { ...quickManners, tries: 1 };
const asker = askerOf(manners);
const html = (title: string) =>
  `<!doctype html><title>${title}</title><script>x</script><h1>一</h1><p>二</p>`;

test('an address is asked once, and tells title and text', async () => {
  const asked: string[] = [];
  const address = await host(({ method }, response) => {
    asked.push(method ?? '');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html('甲  &amp; 乙\n'));
  });
  expect(await ask(address, asker)).toEqual({
    status: 200,
    final: address,
    title: '甲 & 乙',
    text: '一二',
    asksPassword: false,
  });
  expect(asked).toEqual(['GET']);
});

test.each([
  ['what is no page', 200, 'application/pdf'],
  ['a page that says it is none', 404, 'text/html'],
])('%s has no texts', async (_, status, type) => {
  const address = await host((_request, response) => {
    response.writeHead(status, { 'content-type': type }).end(html('甲'));
  });
  expect(await ask(address, asker)).toEqual({ status, final: address });
});

test('where redirects lead beside the web nobody goes, and it is told', async () => {
  const address = await host((_request, response) => {
    response.writeHead(302, { location: 'weixin://open' }).end();
  });
  expect(await ask(address, asker)).toEqual({ status: 302, final: 'weixin://open' });
});

test('redirects are followed, and told', async () => {
  const address = await host(({ url }, response) => {
    if (url === '/') response.writeHead(302, { location: '/new.html' }).end();
    else response.writeHead(200, { 'content-type': 'text/html' }).end(html('新'));
  });
  expect(await ask(address, asker)).toMatchObject({ status: 200, final: `${address}new.html`, title: '新' });
});

test('a page without end is read as far as needed; what does not answer, or breaks off, is told', async () => {
  const endless = await host(({ method }, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    if (method === 'HEAD') return void response.end();
    response.write(html('长'));
    const more = () => response.destroyed || response.write('。'.repeat(20_000), more);
    more();
  });
  expect(await ask(endless, asker)).toMatchObject({ status: 200, title: '长' });
  const silent = await host(() => undefined);
  expect(await ask(silent, askerOf({ ...manners, patience: 50 }))).toEqual({ failure: 'TIMEOUT' });
  const broken = await host(({ socket }) => socket.destroy());
  expect((await ask(broken, asker)).failure).toBe('UND_ERR_SOCKET');
  expect((await ask('http://127.0.0.1:1/', asker)).failure).toMatch(/ECONNREFUSED|bad port/);
});

test('an address that is given twice is asked once; where none is answered, each tells why', async () => {
  const asked: (string | undefined)[] = [];
  const address = await host(({ url }, response) => {
    asked.push(url);
    response.writeHead(404).end();
  });
  const nobody = 'http://127.0.0.1:1/';
  const answers = await askAll([address, nobody, address], asker);
  expect(answers.map(({ status }) => status)).toEqual([404, undefined, 404]);
  expect(asked).toEqual(['/']);
  const failure = expect.stringMatching(/ECONNREFUSED|bad port/);
  expect(await askAll([nobody, nobody], asker)).toEqual([{ failure }, { failure }]);
  expect(await askAll([], asker)).toEqual([]);
});

test('no host is asked twice within two seconds, by a redirect or a second try neither, and no more than five are at once', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const asked: { host: string; from: number; to: number }[] = [];
  vi.stubGlobal('fetch', async ({ hostname, pathname }: URL) => {
    const one = { host: hostname, from: performance.now(), to: Number.POSITIVE_INFINITY };
    const isFirst = asked.push(one) === 1;
    await new Promise((done) => setTimeout(done, 300));
    one.to = performance.now();
    if (isFirst) return new Response('', { status: 503 });
    return pathname.startsWith('/old')
      ? new Response('', { status: 301, headers: { location: '/new' } })
      : new Response('<title>新</title>', { headers: { 'content-type': 'text/html' } });
  });
  const addresses = Array.from({ length: 21 }, (_, i) => `http://host-${i % 7}.test/old/${i}`);
  const answers = askAll(addresses, askerOf(MANNERS));
  await vi.runAllTimersAsync();
  expect((await answers).map(({ title }) => title)).toEqual(addresses.map(() => '新'));
  expect(asked).toHaveLength(2 * addresses.length + 1);
  for (const { host: name, from } of asked)
    expect(asked.filter((one) => one.host === name && one.from < from && one.to + 2000 > from)).toEqual([]);
  const open = asked.map(({ from }) => asked.filter((one) => one.from <= from && one.to > from).length);
  expect(Math.max(...open)).toBe(5);
});
