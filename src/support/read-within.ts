import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from './paths.ts';
import { type Fault, SiteError } from './site-error.ts';

/** A file that is to be read. */
export interface Wanted {
  /** Absolute path of the folder it must lie in, wherever links lead. */
  folder: string;
  /** Its path in that folder. */
  path: string;
  /** Its path as shown to people. */
  file: string;
  /** The most bytes it may have. */
  most: number;
}

const NOT_A_FILE = {
  kind: 'file-unreadable',
  what: '这里应当是一个普通文件，却是文件夹、管道或者设备。',
  hint: '换成普通的文件；不知道是哪里来的，就移走。',
};
const LOST = {
  kind: 'file-missing',
  what: '找不到这个文件。',
  hint: '把它补上；每个文件写什么见 content/README.md。',
};
const RING = {
  kind: 'file-unreadable',
  what: '这个链接（快捷方式）指来指去，指不到文件。',
  hint: '把它删去，换成文件本身。',
};

/**
 * The one way content is read: a regular file that lies in its folder once all links are followed, and no larger than it may be.
 * Nothing is opened that might never end.
 * @throws SiteError when it is missing, lies elsewhere, is no regular file, is too large, or cannot be read
 */
export function readWithin({ folder, path, file, most }: Wanted): Uint8Array {
  const refuse = (fault: Omit<Fault, 'where'>): never => {
    throw new SiteError({ ...fault, where: { file } });
  };
  try {
    const real = realpathSync(join(folder, path));
    if (!isInside(realpathSync(folder), real)) refuse(ELSEWHERE);
    if (!statSync(real).isFile()) refuse(NOT_A_FILE);
    // Should it have become a pipe by now, it is opened at once, and then refused.
    const handle = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const status = fstatSync(handle);
      if (!status.isFile()) refuse(NOT_A_FILE);
      if (status.size > most) refuse(tooLarge(status.size, most));
      return readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (error instanceof SiteError) throw error;
    return refuse(byCode(error as NodeJS.ErrnoException));
  }
}

/** What is told of a file or a folder that only a link has brought here. */
export const ELSEWHERE = {
  kind: 'outside-content',
  what: '这是一个链接（快捷方式），连到内容文件夹外面。',
  hint: '把文件本身复制到这里来：内容要全在内容文件夹里，拿到别的电脑上才一样。',
};

function byCode({ code, message }: NodeJS.ErrnoException): Omit<Fault, 'where'> {
  if (code === 'ENOENT' || code === 'ENOTDIR') return LOST;
  if (code === 'ELOOP') return RING;
  return {
    kind: 'file-unreadable',
    what: `文件读不出来（${code ?? message}）。`,
    hint: '检查文件权限，确认它是一个普通文件。',
  };
}

function tooLarge(size: number, most: number): Omit<Fault, 'where'> {
  const kilobytes = (bytes: number) => Math.ceil(bytes / 1000).toLocaleString('en');
  return {
    kind: 'too-large',
    what: `文件有 ${kilobytes(size)} kB，最多 ${kilobytes(most)} kB。`,
    hint: '确认放对了文件；文字真有这么多，就分成几个文件，或者删短。',
  };
}
