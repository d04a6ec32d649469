import { accessSync, constants, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../text/order.ts';
import type { Fault } from './site-error.ts';

/** What systems leave in every folder they show; nobody publishes it. */
const leftLying = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/i;
const repository = /^\.(?:git|svn|hg)$/i;

const faultOf =
  (kind: string, what: string, hint: string) =>
  (file: string): Fault => ({ kind, where: { file }, what, hint });
const notAFolder = faultOf(
  'public-no-folder',
  '这里应当是一个文件夹。',
  '把这个文件改名或者移走；要随网站发布的文件，放进名叫 public 的文件夹里。',
);
const notAFile = faultOf(
  'public-no-file',
  '这不是普通的文件或文件夹（是链接、设备或管道），不能随网站发布。',
  '换成文件本身，或者拿走。',
);
const isRepository = faultOf(
  'public-repository',
  '这是版本库自己的文件，发布出去，谁都能拿到整个版本库。',
  '从这里移走。',
);
const badName = faultOf(
  'public-name',
  '文件名里有控制字符、反斜杠或者读不出来的字，不能随网站发布。',
  '改一个名字。',
);
/** Bytes of a file that is published as it is: it is read whole, and a reader on a phone has to load it. */
export const PUBLIC_LIMIT = 200_000_000;
const tooLarge = faultOf(
  'too-large',
  `文件太大，最多 ${PUBLIC_LIMIT / 1_000_000} MB。`,
  '压缩一下，或者放到别处再连过去。',
);
const unreadable = faultOf('file-unreadable', '文件读不出来。', '检查文件权限。');

/** The code points no list of sums and no address can carry. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unfit = /[\u0000-\u001f\u007f\u2028\u2029\\\ufffd]/;

/**
 * Lists what staff publish as it is: any names, those with a dot in front too.
 * @param root absolute path of the folder; it may be missing
 * @param shown how it is shown to people
 * @returns paths of its files relative to it, with `/`, sorted; and a fault for everything that cannot be published
 */
export function listPublic(root: string, shown: string): { files: string[]; faults: Fault[] } {
  const found = lstatSync(root, { throwIfNoEntry: false });
  if (!found) return { files: [], faults: [] };
  if (!found.isDirectory()) return { files: [], faults: [(found.isFile() ? notAFolder : notAFile)(shown)] };
  const files: string[] = [];
  const faults: Fault[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(join(root, below), { withFileTypes: true }).sort((a, b) =>
      byCodeUnit(a.name, b.name),
    )) {
      const path = below + entry.name;
      if (leftLying.test(entry.name)) continue;
      const refused = refusalOf(entry, join(root, path));
      if (refused) faults.push(refused(`${shown}/${path}`));
      else if (entry.isDirectory()) walk(`${path}/`);
      else files.push(path);
    }
  };
  walk('');
  return { files: files.sort(byCodeUnit), faults };
}

type Entry = { name: string; isFile(): boolean; isDirectory(): boolean };

function refusalOf(entry: Entry, path: string): ((file: string) => Fault) | undefined {
  if (unfit.test(entry.name)) return badName;
  if (repository.test(entry.name)) return isRepository;
  if (!entry.isFile() && !entry.isDirectory()) return notAFile;
  try {
    accessSync(path, entry.isFile() ? constants.R_OK : constants.R_OK | constants.X_OK);
    return entry.isFile() && lstatSync(path).size > PUBLIC_LIMIT ? tooLarge : undefined;
  } catch {
    return unreadable;
  }
}
