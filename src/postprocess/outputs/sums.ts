import { createHash } from 'node:crypto';
import { byCodePoint } from '../../support/paths.ts';
import type { Built } from '../folder.ts';

/** `sha256sum -c` reads it: no byte-order mark, LF, two spaces, sorted paths. */
export function sumsOf(files: Map<string, Uint8Array>): string {
  const line = ([path, bytes]: [string, Uint8Array]) =>
    `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`;
  return [...files]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(line)
    .join('');
}

/** Lists every published file with its SHA-256. */
export function writeSums(built: Built): void {
  built.write('SHA256SUMS.txt', sumsOf(new Map(built.files().map((path) => [path, built.bytes(path)]))));
}
