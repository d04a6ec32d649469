import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSums, sumOf, sumsOf } from '../support/sums.ts';
import { writing } from './faults.ts';
import { removeEmpty } from './remove.ts';
import { makeFolders } from './rights.ts';

/** The list of what was written, with sums; not the list a site has: no site can be taken for such a folder. */
export const LIST = 'RECIPES.sha256';

const at = (file: string) => lstatSync(file, { throwIfNoEntry: false });

/** What an earlier call wrote, by path; undefined where none did. */
function readList(folder: string): Map<string, string> | undefined {
  const list = join(folder, LIST);
  return at(list)?.isFile() ? parseSums(readFileSync(list, 'utf8')) : undefined;
}

/**
 * Writes a folder of small texts anew: what an earlier call wrote is removed, unless somebody has changed it since. That, and whatever else
 * stands there, stays; a folder of somebody's own that has this name is left alone. Ended at any moment, the next call goes on: the list
 * of what is to be written stands before it is, and each text is there whole or not at all.
 * @param folder absolute path; it may be missing
 * @returns paths of texts that were not written, since others' files stand in their places
 * @throws SiteError where the system does not let it be written
 */
export function renew(folder: string, texts: ReadonlyMap<string, string>): string[] {
  return writing(
    folder,
    () => {
      const found = at(folder);
      const known = found?.isDirectory() ? readList(folder) : undefined;
      if (found && !known && !(found.isDirectory() && readdirSync(folder).length === 0))
        return [...texts.keys()];
      for (const [path, sum] of known ?? []) remove(folder, path, sum);
      const kept = [...texts]
        .filter(([path, text]) => !isFree(join(folder, path), text))
        .map(([path]) => path);
      const ours = new Map([...texts].filter(([path]) => !kept.includes(path)));
      makeFolders(folder);
      write(join(folder, LIST), sumsOf(ours));
      for (const [path, text] of ours) {
        makeFolders(dirname(join(folder, path)));
        write(join(folder, path), text);
      }
      return kept;
    },
    '--deploy',
  );
}

/** Removes what an earlier call wrote, with the folder it leaves empty. */
function remove(folder: string, path: string, sum: string): void {
  const file = join(folder, path);
  if (at(file)?.isFile() && sumOf(readFileSync(file)) === sum) unlinkSync(file);
  if (dirname(path) !== '.' && at(dirname(file))?.isDirectory()) removeEmpty(dirname(file));
}

/** Whether nothing of somebody else's stands in the place of a text. */
const isFree = (file: string, text: string): boolean => {
  const found = at(file);
  return !found || (found.isFile() && readFileSync(file, 'utf8') === text);
};

function write(file: string, text: string): void {
  const part = `${file}.part`;
  writeFileSync(part, text);
  chmodSync(part, 0o644);
  renameSync(part, file);
}
