import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSums, SUMS, sumOf } from '../support/sums.ts';
import { byCodeUnit } from '../text/order.ts';

/** What stands in a build and is not of it. A folder ends with `/` and stands for all that is in it. */
export interface Foreign {
  path: string;
  /** Whether the build had a file of this name, which is not the one that stands here now. */
  changed: boolean;
}

/** What stands in a folder, by whose it is. Paths are relative to it, with `/`. */
interface Survey {
  /** Files of the build as it made them, without its list. */
  files: string[];
  /** Folders of the build, each before those in it. */
  folders: string[];
  foreign: Foreign[];
}

/** The sums of a build's files, by path; undefined where the folder holds no build. */
function readList(folder: string): Map<string, string> | undefined {
  const path = join(folder, SUMS);
  if (
    !lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ||
    !lstatSync(path, { throwIfNoEntry: false })?.isFile()
  )
    return undefined;
  const text = readFileSync(path, 'utf8');
  if (!/ {2}pledge\.html$/m.test(text)) return undefined;
  return parseSums(text);
}

/** A build is told by its own list of files. */
export const isBuild = (folder: string): boolean => readList(folder) !== undefined;

/** Goes through a folder and holds it against the list of the build in it; links are not followed. */
export function survey(folder: string): Survey {
  const sums = readList(folder) ?? new Map<string, string>();
  const known = new Set([...sums.keys()].flatMap(foldersAbove));
  const found: Survey = { files: [], folders: [], foreign: [] };
  const walk = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true }).sort((a, b) =>
      byCodeUnit(a.name, b.name),
    )) {
      const path = posix.join(below, entry.name);
      if (entry.isDirectory() && known.has(path)) {
        found.folders.push(path);
        walk(path);
      } else if (entry.isDirectory()) found.foreign.push({ path: `${path}/`, changed: false });
      else if (entry.isFile() && sums.get(path) === sumOf(readFileSync(join(folder, path))))
        found.files.push(path);
      else if (path !== SUMS) found.foreign.push({ path, changed: sums.has(path) });
    }
  };
  walk('');
  return found;
}

/** `a/b/c.html` → `a/b`, `a`. */
function foldersAbove(path: string): string[] {
  const above = posix.dirname(path);
  return above === '.' || above === '/' ? [] : [above, ...foldersAbove(above)];
}
