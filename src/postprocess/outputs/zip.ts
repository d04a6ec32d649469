import { type Zippable, zipSync } from 'fflate';
import { sumsOf } from '../../support/sums.ts';

/** The earliest time a zip can name; the clock never goes into the build. */
const TIME = new Date(1980, 0, 1);

/**
 * A zip of a page that says how to begin, and of a folder with its sums beside it. Names are ASCII, for old unzippers;
 * times are fixed.
 * @param folder name of the folder
 * @param start the page, by its name and its HTML
 * @param files what stands in the folder, by paths in it
 * @throws Error for a name that old unzippers misread
 */
export function zipOf(
  folder: string,
  start: { name: string; html: string },
  files: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const all = new Map(files);
  all.set('SHA256SUMS.txt', Buffer.from(sumsOf(new Map(files))));
  const entries: [path: string, content: Uint8Array][] = [
    [start.name, Buffer.from(start.html)],
    ...[...all].map(([path, bytes]): [string, Uint8Array] => [`${folder}/${path}`, bytes]),
  ];
  const bad = entries.find(([path]) => !/^[\x20-\x7e]+$/.test(path));
  if (bad) throw new Error(`${bad[0]} has a name that old unzippers misread: ASCII alone goes into a zip`);
  const zippable: Zippable = Object.fromEntries(
    entries.map(([path, bytes]) => [path, [bytes, { mtime: TIME }]]),
  );
  return zipSync(zippable, { level: 9 });
}
