import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { OFFICIAL_FILE } from '../official/load.ts';
import { SiteError } from '../support/site-error.ts';

const BACKUP_FILE = 'pledge.backup.md';

/** What storing did. */
interface Stored {
  /** Absolute path of the file. */
  path: string;
  /** `new`: there was none; `same`: it was this already and has not been touched; `replaced`: the earlier one is the backup now. */
  outcome: 'new' | 'same' | 'replaced';
}

/** A file being written: named after its process, so that two imports never write into one. */
const draft = (file: string) => `_${file}.${process.pid}.new`;
const drafts = /^_pledge(?:\.backup)?\.md\.(\d+)\.new$/;

/**
 * Puts the imported file in its place by one rename; before it, the earlier one is copied to the backup, by a rename too.
 * At any moment either file is whole.
 * @param folder absolute path of `content/official`
 * @throws SiteError when the system refuses, with the earlier file as it was
 */
export function storeOfficial(folder: string, text: string): Stored {
  const path = join(folder, OFFICIAL_FILE);
  const fresh = join(folder, draft(OFFICIAL_FILE));
  const backup = join(folder, draft(BACKUP_FILE));
  try {
    mkdirSync(folder, { recursive: true });
    removeLeft(folder);
    const exists = existsSync(path);
    if (exists && readFileSync(path).equals(Buffer.from(text))) return { path, outcome: 'same' };
    writeWhole(fresh, text);
    if (exists) {
      copyFileSync(path, backup);
      renameSync(backup, join(folder, BACKUP_FILE));
    }
    renameSync(fresh, path);
    return { path, outcome: exists ? 'replaced' : 'new' };
  } catch (error) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      for (const each of [fresh, backup]) rmSync(each, { force: true });
    throw new SiteError(unwritable(path, error));
  }
}

/** On the disk before it takes its name: a power cut leaves the old file or the new one. */
function writeWhole(path: string, text: string): void {
  const handle = openSync(path, 'w');
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** What imports that were cut off have left; one that still runs keeps its own. */
function removeLeft(folder: string): void {
  for (const name of readdirSync(folder)) {
    const id = drafts.exec(name)?.[1];
    if (id !== undefined && !isRunning(Number(id))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const reasons: Record<string, string> = {
  ENOSPC: '磁盘满了',
  EDQUOT: '空间配额用完了',
  EACCES: '没有写的权限',
  EPERM: '没有写的权限',
  EROFS: '这里只能读',
  EFBIG: '文件大小超过了系统允许的',
  EEXIST: '这个位置是一个文件，不是文件夹',
  ENOENT: '路径里有一个链接（快捷方式）指向的地方不存在',
  ELOOP: '路径里的链接（快捷方式）指来指去，指不到文件夹',
  ENAMETOOLONG: '路径太长',
  EISDIR: '这个位置是一个文件夹',
  ENOTDIR: '路径里有一段是文件，不是文件夹',
};

/** Why an imported file or a draft could not be written. */
export function unwritable(path: string, error: unknown) {
  const { code } = error as NodeJS.ErrnoException;
  return {
    kind: 'cannot-write',
    where: { file: path },
    what: `文件写不到这里：${reasons[code ?? ''] ?? (error instanceof Error ? error.message : String(error))}。`,
    hint: '以前导入的文件没有动。检查这个路径、权限和磁盘空间，关掉正开着它的程序，再导入一次。',
  };
}
