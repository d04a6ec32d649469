import { inspect } from 'node:util';
import { brokenPackage, packageFault } from '../support/broken-package.ts';
import { describeFault, type Fault, SiteError } from '../support/site-error.ts';

/** What the system says of an error, by its name, in words of staff. */
const SYSTEM: Record<string, [what: string, hint: string]> = {
  ENOSPC: ['磁盘满了', '腾出一些空间，再运行一次。'],
  EDQUOT: ['磁盘上分给您的空间用完了', '腾出一些空间，再运行一次。'],
  EROFS: ['这里只能读，不能写', '把项目移到能写的文件夹，再运行一次。'],
  EACCES: ['没有权限', '检查项目文件夹和里面文件的权限，再运行一次。'],
  EPERM: ['没有权限，或者文件正开着', '关掉正开着里面文件的程序，检查权限，再运行一次。'],
  EBUSY: ['文件正开着', '关掉正开着里面文件的程序，再运行一次。'],
  EMFILE: ['同时打开的文件太多', '关掉别的程序，再运行一次。'],
  ENOMEM: ['内存不够', '关掉别的程序，再运行一次。'],
};

const oneLine = (text: string): string => text.split('\n')[0]?.trim() ?? '';

/** What the system refused, of an error or what caused it, in any package. */
function systemFault(error: unknown): Fault | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', syscall, path, cause } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (syscall !== undefined && /[\\/]\.astro(?:[\\/]|$)/.test(path ?? ''))
    return {
      kind: 'astro-folder',
      where: { file: path ?? '' },
      what: `生成网站用的临时文件夹 .astro 坏了（${oneLine(error.message)}）。`,
      hint: '把项目里的 .astro 删掉，再运行一次，会重新做一个。',
    };
  const known = SYSTEM[code];
  if (!known || syscall === undefined) return systemFault(cause);
  const [what, hint] = known;
  return {
    kind: 'system-refused',
    ...(path === undefined ? {} : { where: { file: path } }),
    what: `${what}（${oneLine(error.message)}）。`,
    hint,
  };
}

/**
 * An error that ended a command, for the person who ran it: what they can mend in a sentence without a stack, a package that
 * is not whole with what brings it back; anything else with its stack, and what to try.
 */
export function describeError(error: unknown): string {
  if (error instanceof SiteError) return error.message;
  const broken = brokenPackage(error);
  if (broken !== undefined) return describeFault(packageFault(broken, oneLine((error as Error).message)));
  const refused = systemFault(error);
  if (refused) return describeFault(refused);
  return `${inspect(error)}\n\n这不是内容写错了。\n    → 先运行 npm ci，把程序包重新装一遍，再运行一次；还是这样，把上面这一段原样交给管技术的同事。`;
}
