import { createHash } from 'node:crypto';
import { byCodeUnit } from '../text/order.ts';

/** The name of a build's own list of files with their SHA-256. */
export const SUMS = 'SHA256SUMS.txt';

/** The SHA-256 of bytes, or of a text as UTF-8, in hexadecimal. */
export const sumOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What a policy calls a script or a style of a page by (CSP 3, hash-source). */
export const policyHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** A list of files with their sums, which `sha256sum -c` reads: no byte-order mark, LF, two spaces, sorted paths. */
export const sumsOf = (files: ReadonlyMap<string, string | Uint8Array>): string =>
  [...files]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([path, bytes]) => `${sumOf(bytes)}  ${path}\n`)
    .join('');

/** A path that leads out of its folder, or is written in a way in which one could. */
const LEADS_OUT = /(?:^|[\\/])\.{0,2}(?:[\\/]|$)/;

/**
 * Reads a list of sums as `sha256sum` writes it.
 * @returns the sums by path, in the order of the list; lines of another form, and paths that lead out of the folder, are left out
 */
export const parseSums = (text: string): Map<string, string> =>
  new Map(
    text.split(/\r?\n/).flatMap((line) => {
      const [, sum = '', path = ''] = /^([\da-f]{64}) [ *](.+)$/s.exec(line) ?? [];
      return path && !LEADS_OUT.test(path) ? [[path, sum] as const] : [];
    }),
  );
