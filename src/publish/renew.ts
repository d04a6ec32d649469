import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { byCodePoint } from '../support/paths.ts';
import { parseSums, SUMS } from '../support/sums.ts';
import { writing } from './faults.ts';
import { removeEmpty } from './remove.ts';
import { makeFolders } from './rights.ts';

const sumOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What an earlier call wrote, by path; undefined where none did. */
function readList(folder: string): Map<string, string> | undefined {
  const list = join(folder, SUMS);
  if (!lstatSync(list, { throwIfNoEntry: false })?.isFile()) return undefined;
  return parseSums(readFileSync(list, 'utf8'));
}

/**
 * Writes a folder of small texts anew: what an earlier call wrote is removed, unless somebody has changed it since. That, and whatever else
 * stands there, stays; a folder of somebody's own that has this name is left alone.
 * @param folder absolute path; it may be missing
 * @returns paths of texts that were not written, since others' files stand in their places
 * @throws SiteError where the system does not let it be written
 */
export function renew(folder: string, texts: ReadonlyMap<string, string>): string[] {
  return writing(folder, () => {
    const found = lstatSync(folder, { throwIfNoEntry: false });
    const known = found?.isDirectory() ? readList(folder) : undefined;
    if (found && !known && !(found.isDirectory() && readdirSync(folder).length === 0))
      return [...texts.keys()];
    for (const [path, sum] of known ?? []) {
      const file = join(folder, path);
      if (lstatSync(file, { throwIfNoEntry: false })?.isFile() && sumOf(readFileSync(file)) === sum)
        unlinkSync(file);
      if (dirname(path) !== '.' && existsSync(dirname(file))) removeEmpty(dirname(file));
    }
    makeFolders(folder);
    const kept = [...texts.keys()].filter((path) => existsSync(join(folder, path)));
    for (const [path, text] of texts) {
      if (kept.includes(path)) continue;
      makeFolders(dirname(join(folder, path)));
      write(join(folder, path), text);
    }
    const rows = [...texts].sort(([a], [b]) => byCodePoint(a, b));
    write(join(folder, SUMS), rows.map(([path, text]) => `${sumOf(text)}  ${path}\n`).join(''));
    return kept;
  });
}

function write(file: string, text: string): void {
  writeFileSync(file, text);
  chmodSync(file, 0o644);
}
