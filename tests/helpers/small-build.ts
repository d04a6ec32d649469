import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sumsOf } from '../../src/support/sums.ts';

/** A built site of a few files, all of which say which build it is. */
export const filesOf = (said: string): Record<string, string> => ({
  'index.html': said,
  'pledge.html': `pledge ${said}`,
  'assets/a.js': `a ${said}`,
  'assets/icons/b.svg': `b ${said}`,
});

/** Writes a built site with its list of sums, as the build does. */
export function writeBuild(folder: string, said: string, files = filesOf(said)): void {
  const all = {
    ...files,
    'SHA256SUMS.txt': sumsOf(new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]))),
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** All that stands in a folder, by path: what files say, and folders, which end with `/`. Links are not followed. */
export function contentsOf(folder: string, below = ''): Record<string, string> {
  const entries = readdirSync(join(folder, below)).map((name): [string, string][] => {
    const path = below + name;
    if (lstatSync(join(folder, path)).isDirectory())
      return [[`${path}/`, ''], ...Object.entries(contentsOf(folder, `${path}/`))];
    return [[path, lstatSync(join(folder, path)).isFile() ? readFileSync(join(folder, path), 'utf8') : '']];
  });
  return Object.fromEntries(entries.flat());
}

/** What stands in a folder with nothing in it but such a site. */
export function contentsOfBuild(said: string): Record<string, string> {
  const files = filesOf(said);
  const sums = sumsOf(new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])));
  return { ...files, 'assets/': '', 'assets/icons/': '', 'SHA256SUMS.txt': sums };
}
