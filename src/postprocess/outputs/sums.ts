import { SUMS, sumsOf } from '../../support/sums.ts';
import type { Built } from '../folder.ts';

/** Lists every published file with its SHA-256. */
export function writeSums(built: Built): void {
  built.write(SUMS, sumsOf(new Map(built.files().map((path) => [path, built.bytes(path)]))));
}
