import { relative } from 'node:path';
import { listPublic, PUBLIC_LIMIT } from '../support/public-files.ts';
import { readWithin } from '../support/read-within.ts';
import { type Fault, SiteError } from '../support/site-error.ts';
import type { Built } from './folder.ts';

/**
 * Adds what staff publish as it is: proofs for hosts and platforms of whose site this is, byte for byte under
 * the same names.
 * They speak for one address, so the archive, which is handed on, does not hold them.
 * @param folder absolute path; it may be missing
 * @throws SiteError with every file that cannot be published, and every one whose place the site takes itself
 */
export function addPublicFiles(built: Built, folder: string): void {
  const shown = relative(process.cwd(), folder).replaceAll('\\', '/');
  const { files, faults } = listPublic(folder, shown);
  const taken = [...built.files(), 'SHA256SUMS.txt'];
  const all = [...faults, ...files.flatMap((path) => collision(path, taken, `${shown}/${path}`))];
  if (all.length > 0) throw new SiteError(all);
  for (const path of files)
    built.write(path, readWithin({ folder, path, file: `${shown}/${path}`, most: PUBLIC_LIMIT }));
}

/** Names are held against each other as disks hold them that take no notice of case. */
function collision(path: string, taken: string[], shown: string): Fault[] {
  const name = path.toLowerCase();
  const other = taken.find((each) => {
    const known = each.toLowerCase();
    return known === name || known.startsWith(`${name}/`) || name.startsWith(`${known}/`);
  });
  if (other === undefined) return [];
  return [
    {
      kind: 'public-taken',
      where: { file: shown },
      what: `网站自己要生成 ${other}，这个文件会盖掉它。`,
      hint: '改一个名字，或者从这里拿走；网站自己的文件，改内容文件夹里相应的内容。',
    },
  ];
}
