import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { decoded } from '../text/percent.ts';
import { contentType, type MediaType, mediaTypeOf } from './media-types.ts';

interface ServeOptions {
  port?: number;
  /** The path the folder is served at, with slashes at both ends. */
  base?: string;
  /** Called for every request, with the path below the base and the bytes sent. */
  onRequest?: (path: string, bytes: number) => void;
  /** Headers by which a host differs from a plain one, by small letters; they take the place of ours. */
  headers?: (path: string, type: string) => Record<string, string>;
}

/** The path of a request; undefined where it is not well formed. */
function pathOf(url: string): string | undefined {
  const asked = URL.parse(url, 'http://localhost');
  return asked === null ? undefined : decoded(asked.pathname);
}

/** The file a path below the folder's address stands for; undefined where it would lie outside of it. */
function fileAt(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(folder + sep) ? file : undefined;
}

/**
 * Brotli, remembered by content: a page is asked for many times. At a quality that hosts use for what they
 * compress as they send it.
 */
function compressor(): (body: Buffer) => Buffer {
  const known = new Map<string, Buffer>();
  return (body) => {
    const key = createHash('sha256').update(body).digest('hex');
    const sent =
      known.get(key) ?? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    known.set(key, sent);
    return sent;
  };
}

interface Found {
  status: 200 | 404;
  type: MediaType;
  body: Buffer;
}

/** What is answered for a file: its bytes, or else the folder's own page for what is not found. */
async function read(folder: string, file: string | undefined): Promise<Found> {
  const body = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (file !== undefined && body) return { status: 200, type: mediaTypeOf(file), body };
  const page = await readFile(join(folder, '404.html')).catch(() => Buffer.from('not found'));
  return { status: 404, type: mediaTypeOf('404.html'), body: page };
}

/** Starts a server on 127.0.0.1. @throws the system's own error where the port cannot be had */
function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * A plain static server on 127.0.0.1, with brotli as hosts have it.
 * @returns the address of the folder, and a way to end it
 */
export async function serveFolder(
  folder: string,
  { port = 0, base = '/', onRequest, headers }: ServeOptions = {},
): Promise<{ url: string; close(): Promise<void>; server: Server }> {
  const compress = compressor();
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url ?? '/');
    if (path === undefined) {
      response.writeHead(400).end();
      return;
    }
    const below = path.startsWith(base) ? path.slice(base.length) : undefined;
    const { status, type, body } = await read(
      folder,
      below === undefined ? undefined : fileAt(folder, below),
    );
    const compressed = type.isText && /\bbr\b/.test(String(request.headers['accept-encoding']));
    const sent = compressed ? compress(body) : body;
    onRequest?.(below ?? path, sent.length);
    response.writeHead(status, {
      'content-type': contentType(type),
      ...(compressed ? { 'content-encoding': 'br' } : {}),
      'x-content-type-options': 'nosniff',
      ...headers?.(below ?? path, contentType(type)),
    });
    response.end(sent);
  });
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { server, url: `http://127.0.0.1:${await listening(server, port)}${base}`, close };
}
