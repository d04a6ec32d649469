import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { serveFolder } from '../../src/support/serve.ts';
import { dist } from './built.ts';

/** What a host sends in a script's place. */
export interface Answer {
  status: number;
  type: string;
  body: string;
}

const script = (body: string): Answer => ({ status: 200, type: 'text/javascript; charset=utf-8', body });
const notFound = readFileSync(join(dist, '404.html'), 'utf8');

/** The ways in which a script arrives that does not work. */
export const damages: Record<string, (whole: string) => Answer> = {
  'cut in the middle': (whole) => script(whole.slice(0, whole.length / 2)),
  'cut before its last line': (whole) => script(whole.slice(0, whole.length * 0.98)),
  empty: () => script(''),
  'a page that says 200': () => ({ status: 200, type: 'text/html; charset=utf-8', body: notFound }),
  'not found': () => ({ status: 404, type: 'text/html; charset=utf-8', body: notFound }),
  'broken off by an error': (whole) => script(whole.replace('{', '{throw new Error("broken off");')),
};

/** Files that are answered otherwise than they are, by path, as long as they stand here. */
export type Damaged = Map<string, Answer>;

/**
 * A server of a folder with damaged files in it, below any number: what a browser keeps of one visit is not of another.
 * Like many hosts it lets the browser take a page for a script.
 */
export async function serveDamaged(
  folder: string,
  damaged: Damaged,
): Promise<{ url: string; close(): Promise<void> }> {
  const inner = await serveFolder(folder);
  const outer = createServer(async (request, response) => {
    const path = (request.url ?? '/').replace(/^\/\d+\//, '').replace(/\?.*/, '');
    const answer = damaged.get(path) ?? (await passOn(inner.url + path));
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
  });
  await new Promise<void>((listening) => outer.listen(0, '127.0.0.1', listening));
  const address = outer.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`,
    close: async () => {
      outer.closeAllConnections();
      await new Promise((closed) => outer.close(closed));
      await inner.close();
    },
  };
}

async function passOn(url: string): Promise<Answer> {
  const response = await fetch(url);
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: await response.text(),
  };
}
