/** What trials of recipes share: the built site, compressed before or not, and what is asked of a server. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { CHANGING, HASHED, KEPT } from '../../src/deploy/rules.ts';
import { openFolder } from '../../src/postprocess/folder.ts';
import { precompress } from '../../src/postprocess/outputs/precompress.ts';
import { writeSums } from '../../src/postprocess/outputs/sums.ts';
import { verify } from '../../src/verify/verify.ts';
import { dist, settings } from './built.ts';

const home = mkdtempSync(join(tmpdir(), 'recipes-'));
afterAll(() => rmSync(home, { recursive: true }));

/** The built site with compressed files beside its own. */
export const compressed = join(home, 'site');
cpSync(dist, compressed, { recursive: true });
const built = openFolder(compressed);
built.remove('SHA256SUMS.txt');
precompress(built);
writeSums(built);

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

/** How long a file may be kept, in seconds. */
export const lifetimeOf = (path: string): number => {
  const ending = path.replace(/^.*\./, '');
  if (`/${path}`.startsWith(HASHED)) return KEPT.hashed;
  if (ending === 'html') return KEPT.pages;
  return CHANGING.includes(ending) ? KEPT.changing : KEPT.rest;
};

/** The sites recipes are tried with, each with what its tests are called after it. */
export const sites: readonly [site: string, called: string][] = [
  [dist, ''],
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
