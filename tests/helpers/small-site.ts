import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';
import { contentType, mediaTypeOf } from '../../src/support/media-types.ts';
import { sumsOf } from '../../src/support/sums.ts';
import { type Temporary, temporaryFolder } from './temporary.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const STYLE = 'body { color: #221d18; }\nmain { margin: 0 auto; }';
const SCRIPT = 'document.documentElement.dataset.view = "plain";\n';

/** A page as a build makes them: a policy that fits its style and its script, links, text. */
export const smallPage = (title: string, address = '', path = ''): string =>
  `\ufeff<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hash(SCRIPT)} 'self' 'wasm-unsafe-eval'; style-src ${hash(STYLE)}; img-src 'self'; form-action 'self' file:"><title>${title}</title>${address && `<link rel="canonical" href="${address}${path}">`}<style>${STYLE}</style><script data-src="assets/search.js">${SCRIPT}</script></head><body><main><h1>${title}</h1>\n<p>${'质量诚信。'.repeat(80)}</p><p><a href="pledge.html">通读</a> <img src="cards/home.png" alt=""></p><form action="search.html"><input name="q"></form></main></body></html>`;

const png = (text: string) => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(text)]);

/** The files of a small site, as a build leaves them. */
export function smallSite(address = ''): Record<string, string | Uint8Array> {
  const page = (title: string, path: string) => smallPage(title, address, path);
  const files: Record<string, string | Uint8Array> = {
    'index.html': page('首页', 'index.html'),
    'pledge.html': page('十二条', 'pledge.html'),
    'search.html': page('搜索', 'search.html'),
    '404.html': page('找不到', '404.html'),
    'terms.html': page('名词', 'terms.html'),
    'terms/index.html': page('名词', 'terms.html').replace(
      '<a href="pledge.html">',
      '<a href="../pledge.html">十二条</a> <a href="recall.html">召回</a> <a href="pledge.html">',
    ),
    'terms/recall.html': page('召回', 'terms/recall.html'),
    // No hash, though it looks like one.
    'terms/recall-20150901.html': page('召回', 'terms/recall-20150901.html'),
    'assets/search.js': `(() => { const texts = ["召回", "质量"]; /* kept */ window.search = texts; })();\n${'// a line\n'.repeat(300)}`,
    'assets/search/index/zh-cn_19d0e34.pf_index.js': 'window.chunk = "19d0e34";\n',
    'cards/home.png': png('a card'),
    'cards/pledge.png': png('another card'),
    'kit/poster-all.pdf': '%PDF-1.7 a poster',
    'pledge-2015.zip': 'PK a zip',
    'pledge.txt': '\ufeff质量诚信倡议书\r\n',
    'pledge.md': '\ufeff# 质量诚信倡议书\n',
    'pledge.json': '{"pledge":"质量诚信倡议书"}\n',
    'robots.txt': 'User-agent: *\nAllow: /\n',
    '.well-known/proof.txt': 'proof',
  };
  const sums = sumsOf(
    new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text as string)])),
  );
  return { ...files, 'SHA256SUMS.txt': sums };
}

/** Such a site in a folder, `site`. */
export const builtSite = (address = ''): Temporary =>
  temporaryFolder(
    Object.fromEntries(Object.entries(smallSite(address)).map(([path, text]) => [`site/${path}`, text])),
  );

/** An answer of a host. */
export interface Sent {
  status: number;
  headers: Record<string, string | string[]>;
  body: Uint8Array;
}

/** What a host that is set right says of every file. */
const right = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cache-control': 'max-age=300',
};

/**
 * A host on 127.0.0.1 that serves files at a path, until the test ends.
 * @param change makes another answer of the right one; undefined cuts the connection
 */
export async function smallHost(
  files: Record<string, string | Uint8Array>,
  change: (path: string, sent: Sent, request: IncomingMessage) => Sent | undefined = (_, sent) => sent,
  base = '/',
): Promise<{ url: string; asked: { method: string; path: string }[]; most: () => number }> {
  const asked: { method: string; path: string }[] = [];
  let [running, most] = [0, 0];
  const answerTo = (path: string | undefined): Sent => {
    const name = path === '' || path?.endsWith('/') ? `${path}index.html` : path;
    const body = name === undefined ? undefined : files[name];
    const found = body ?? files['404.html'] ?? '';
    const type = mediaTypeOf(body === undefined ? '404.html' : (name ?? ''));
    return {
      status: body === undefined ? 404 : 200,
      headers: { ...right, 'content-type': contentType(type) },
      body: Buffer.from(found as string),
    };
  };
  const server = createServer(async (request, response) => {
    most = Math.max(most, ++running);
    response.on('close', () => running--);
    const at = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const path = at.startsWith(base) ? at.slice(base.length) : undefined;
    asked.push({ method: request.method ?? '', path: path ?? at });
    await new Promise((done) => setImmediate(done));
    const sent = path === undefined ? answerTo(undefined) : change(path, answerTo(path), request);
    if (!sent) {
      request.destroy();
      return;
    }
    response.writeHead(sent.status, sent.headers);
    response.end(request.method === 'HEAD' ? undefined : sent.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}${base}`, asked, most: () => most };
}
