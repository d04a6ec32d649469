import { get } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { serveFolder } from '../../../src/support/serve.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

async function serve(options: Parameters<typeof serveFolder>[1] = {}) {
  const { root } = temporaryFolder({
    'site/index.html': '首页',
    'site/a/index.html': '甲',
    'site/404.html': '没有这一页',
    'site/b.png': 'png',
    'secret.txt': '外面',
  });
  const server = await serveFolder(`${root}/site`, options);
  onTestFinished(server.close);
  return server;
}

/** What is answered for a path just as it is written: fetch would put dots and signs right. */
const ask = (url: string, path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status?: number | undefined; type?: string | undefined; body: Buffer }>((resolve, reject) => {
    get(url, { path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          type: response.headers['content-type'],
          body: Buffer.concat(parts),
        }),
      );
    }).on('error', reject);
  });

test.each([
  ['/', 200, 'text/html; charset=utf-8', '首页'],
  ['/a/?q=1', 200, 'text/html; charset=utf-8', '甲'],
  ['/b.png', 200, 'image/png', 'png'],
  ['/nowhere.txt', 404, 'text/html; charset=utf-8', '没有这一页'],
  ['/%2e%2e/secret.txt', 404, 'text/html; charset=utf-8', '没有这一页'],
  ['/..%2fsecret.txt', 404, 'text/html; charset=utf-8', '没有这一页'],
  ['/%zz', 400, undefined, ''],
])('%s is answered by %i', async (path, status, type, body) => {
  const { url } = await serve();
  const answer = await ask(url, path);
  expect({ ...answer, body: answer.body.toString() }).toEqual({ status, type, body });
});

test('below a base, only what lies under it is found', async () => {
  const { url } = await serve({ base: '/deep/er/' });
  expect((await ask(url, '/deep/er/a/')).body.toString()).toBe('甲');
  expect((await ask(url, '/a/')).status).toBe(404);
});

test('text is sent as brotli to those who take it, and what was sent is counted', async () => {
  const sent: [string, number][] = [];
  const { url } = await serve({ onRequest: (path, bytes) => sent.push([path, bytes]) });
  const answer = await ask(url, '/a/', { 'accept-encoding': 'gzip, br' });
  expect(brotliDecompressSync(answer.body).toString()).toBe('甲');
  expect(sent).toEqual([['a/', answer.body.length]]);
});

test('a port that is taken is an error', async () => {
  const { url, server } = await serve();
  const port = Number(new URL(url).port);
  expect(server.listening).toBe(true);
  await expect(serve({ port })).rejects.toThrow('EADDRINUSE');
});

test('a host of other ways sends its own headers in the place of ours', async () => {
  const { url } = await serve({
    headers: (path, type) => ({ 'content-type': type.replace('utf-8', 'gbk'), 'x-path': path }),
  });
  const answer = await fetch(`${url}a/index.html`);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=gbk');
  expect(answer.headers.get('x-path')).toBe('a/index.html');
});
