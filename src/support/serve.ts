import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.xml': 'application/xml',
  '.zip': 'application/zip',
  '.css': 'text/css',
};

export interface ServeOptions {
  port?: number;
  /** The path the folder is served at, with slashes at both ends. */
  base?: string;
  /** Called for every request, with the path below the base and the bytes sent. */
  onRequest?: (path: string, bytes: number) => void;
  /** Milliseconds to hold an answer back, by path. */
  delay?: (path: string) => number;
}

/** The path of a request; undefined where it is not well formed. */
function decoded(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/**
 * A plain static server on 127.0.0.1, with brotli as hosts have it.
 * @returns the address of the folder, and a way to end it
 */
export function serveFolder(
  folder: string,
  { port = 0, base = '/', onRequest, delay }: ServeOptions = {},
): Promise<{ url: string; close(): Promise<void>; server: Server }> {
  const compressed = new Map<string, Buffer>();
  const shrink = (body: Buffer): Buffer => {
    const key = createHash('sha256').update(body).digest('hex');
    const known =
      compressed.get(key) ?? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    compressed.set(key, known);
    return known;
  };
  const server = createServer(async (request, response) => {
    const path = decoded(request.url ?? '/');
    if (path === undefined) {
      response.writeHead(400).end();
      return;
    }
    const below = path.startsWith(base) ? path.slice(base.length) : undefined;
    const file =
      below === undefined
        ? undefined
        : normalize(join(folder, below === '' || below.endsWith('/') ? `${below}index.html` : below));
    const inside = file?.startsWith(folder + sep) ? file : undefined;
    const found = inside ? await readFile(inside).catch(() => undefined) : undefined;
    const body = found ?? (await readFile(join(folder, '404.html')).catch(() => Buffer.from('not found')));
    const type =
      found && inside ? (types[extname(inside)] ?? 'application/octet-stream') : 'text/html; charset=utf-8';
    const compress =
      /text|json|xml|svg|javascript/.test(type) && /\bbr\b/.test(String(request.headers['accept-encoding']));
    const sent = compress ? shrink(body) : body;
    onRequest?.(below ?? path, sent.length);
    const wait = delay?.(below ?? path) ?? 0;
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    response.writeHead(found ? 200 : 404, {
      'content-type': type,
      ...(compress ? { 'content-encoding': 'br' } : {}),
      'x-content-type-options': 'nosniff',
    });
    response.end(sent);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const at = typeof address === 'object' && address ? address.port : port;
      resolve({
        server,
        url: `http://127.0.0.1:${at}${base}`,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
}
