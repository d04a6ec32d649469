/** What trials of recipes share: the built site, compressed before or not, and what is asked of a server. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { cacheControl, HEADERS, KEPT } from '../../src/deploy/rules.ts';
import { openFolder } from '../../src/postprocess/folder.ts';
import { precompress } from '../../src/postprocess/outputs/precompress.ts';
import { writeSums } from '../../src/postprocess/outputs/sums.ts';
import { verify } from '../../src/verify/verify.ts';
import { dist, settings } from './built.ts';

let made: string | undefined;
afterAll(() => made && rmSync(made, { recursive: true }));

/** The built site with compressed files beside its own, made when it is first asked for; it lives as long as the test file. */
export function compressed(): string {
  if (made !== undefined) return made;
  made = mkdtempSync(join(tmpdir(), 'recipes-'));
  cpSync(dist, made, { recursive: true });
  const built = openFolder(made);
  built.remove('SHA256SUMS.txt');
  precompress(built);
  writeSums(built);
  return made;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What is answered for an address, byte for byte: fetch would unpack it. */
export const ask = (url: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    get(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', reject);
  });

/** What is wrong with the answer for an address that is none: it is the site's own page, as a page, kept no longer than one. */
export async function faultsOfNone(url: string, site: string): Promise<string[]> {
  const { status, headers, body } = await ask(url);
  const kept = [undefined, 'no-cache', cacheControl(KEPT.pages)];
  return [
    ...(status === 404 ? [] : [`status ${status}`]),
    ...(body.equals(openFolder(site).bytes('404.html')) ? [] : ['another page']),
    ...(headers['content-type']?.toLowerCase() === 'text/html; charset=utf-8'
      ? []
      : [`type ${headers['content-type']}`]),
    ...(kept.includes(headers['cache-control']) ? [] : [`kept ${headers['cache-control']}`]),
    ...HEADERS.filter(([name, value]) => headers[name.toLowerCase()] !== value).map(
      ([name]) => `${name}: ${headers[name.toLowerCase()]}`,
    ),
  ];
}

/** What a browser asks with that has an answer already. */
export const knownBy = ({ etag, 'last-modified': date }: IncomingHttpHeaders): Record<string, string> => ({
  ...(etag === undefined ? {} : { 'if-none-match': etag }),
  ...(date === undefined ? {} : { 'if-modified-since': date }),
});

/** The sites recipes are tried with, each with what its tests are called after it. */
export const sites: readonly [siteOf: () => string, called: string][] = [
  [() => dist, ''],
  [compressed, ', compressed before'],
];

/**
 * The kinds of what `verify` finds of a site that a server serves by its recipe.
 * @returns none where all is right: an edition that names its address stands elsewhere here, which is not counted
 */
export async function findingsAt(url: string, site: string): Promise<string[]> {
  const { findings } = await verify({ place: url, folder: site });
  const kinds = findings.map(({ kind, spots }) => `${kind}: ${spots.map(({ path }) => path).join(', ')}`);
  return kinds.filter((kind) => settings.address === '' || !kind.startsWith('address-elsewhere:'));
}
