import { type Fault, SiteError } from '../support/site-error.ts';

const unwritable = (place: string, error: unknown, option: string): Fault => ({
  kind: 'cannot-write',
  where: { file: place },
  what: `网站写不到这里（${error instanceof Error ? error.message : String(error)}）。`,
  hint: `检查这个位置有没有写的权限、够不够空间，关掉正开着里面文件的程序；或者在 ${option} 后面换一个文件夹。`,
});

/** The name the system gives an error, e.g. ENOENT. */
export const codeOf = (error: unknown): string | undefined =>
  (error as NodeJS.ErrnoException | undefined)?.code;

/** Whether a disk or a share of it is full. */
export const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '');

/**
 * Does something to the disk.
 * @param option what of the command line names another place
 * @throws SiteError where the system refuses it
 */
export function writing<T>(place: string, act: () => T, option = '--out'): T {
  try {
    return act();
  } catch (error) {
    throw asFault(place, error, option);
  }
}

/** What the system refuses, as a fault a person can mend; any other error as it is. */
export const asFault = (place: string, error: unknown, option = '--out'): unknown =>
  !(error instanceof SiteError) && (error as NodeJS.ErrnoException | undefined)?.syscall
    ? new SiteError(unwritable(place, error, option))
    : error;
