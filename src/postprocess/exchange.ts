import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isInside } from '../support/paths.ts';
import { type Fault, SiteError } from '../support/site-error.ts';

const previousOf = (out: string): string => `${out}.previous`;

/** Where a new build waits beside the one it will replace: on the same disk, so that the exchange is a matter of names. */
export const freshOf = (out: string): string => `${out}.building`;

/** A build is told by its own list of files. */
export function isBuild(folder: string): boolean {
  const sums = join(folder, 'SHA256SUMS.txt');
  return existsSync(sums) && / {2}pledge\.html$/m.test(readFileSync(sums, 'utf8'));
}

/**
 * Puts a new folder in the place of the old one. A folder cannot be exchanged in one step,
 * so the old one is set aside for a moment; `heal` puts it back if the command dies in between.
 * @throws SiteError where the system refuses, with the old one back in its place
 */
export function exchange(fresh: string, out: string): void {
  try {
    bringBeside(fresh, freshOf(out));
    rmSync(previousOf(out), { recursive: true, force: true });
    if (existsSync(out)) renameSync(out, previousOf(out));
    renameSync(freshOf(out), out);
  } catch (error) {
    if (!existsSync(out) && existsSync(previousOf(out))) renameSync(previousOf(out), out);
    throw new SiteError(unwritable(out, error));
  }
  discard(previousOf(out));
}

/**
 * Moves a folder; where it would go to another disk, copies it.
 * @param rename the system's way to move a folder, which refuses with EXDEV between disks
 */
export function bringBeside(from: string, to: string, rename: typeof renameSync = renameSync): void {
  if (from === to) return;
  rmSync(to, { recursive: true, force: true });
  try {
    rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

/**
 * Makes sure before a build that its place may be taken and can be written: nothing but an earlier build is ever replaced.
 * @param sources folders the build reads: a build inside one would become part of the next, one around it would replace it
 * @throws SiteError for any other folder that is not empty, a place in or around a source, and one the system does not let be written
 */
export function prepare(out: string, sources: string[]): void {
  const source = sources.find((folder) => isInside(folder, out) || isInside(out, folder));
  if (source !== undefined)
    throw new SiteError({
      kind: 'out-at-source',
      where: { file: out },
      what: `网站不能生成到这里：生成要用到 ${source}，两者不能一个在另一个里面。`,
      hint: '在 --out 后面换一个文件夹。',
    });
  for (const place of [out, previousOf(out)]) assertOwn(place);
  try {
    mkdirSync(dirname(out), { recursive: true });
    rmSync(freshOf(out), { recursive: true, force: true });
    mkdirSync(freshOf(out));
    rmSync(freshOf(out), { recursive: true });
  } catch (error) {
    throw new SiteError(unwritable(out, error));
  }
}

function assertOwn(place: string): void {
  if (!existsSync(place) || isBuild(place)) return;
  if (statSync(place).isDirectory() && readdirSync(place).length === 0) return;
  throw new SiteError({
    kind: 'not-a-build',
    where: { file: place },
    what: '这里有别的文件，不是以前生成的网站；生成会把它们换掉。',
    hint: '在 --out 后面换一个文件夹，或者先把这一个移走。',
  });
}

const unwritable = (out: string, error: unknown): Fault => ({
  kind: 'cannot-write',
  where: { file: out },
  what: `网站写不到这里（${error instanceof Error ? error.message : String(error)}）。`,
  hint: '检查这个位置有没有写的权限、够不够空间，关掉正开着里面文件的程序；或者在 --out 后面换一个文件夹。',
});

/** The new build stands: an old one that cannot be removed is said, and is no failure. */
function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    console.warn(`The earlier build ${folder} could not be removed (${(error as NodeJS.ErrnoException).code}). Remove it by hand.`);
  }
}

/** After an exchange that was cut off: puts the previous build back, and says so. A folder that is no build is left alone. */
export function heal(out: string): void {
  const previous = previousOf(out);
  if (!isBuild(previous)) return;
  if (existsSync(out)) {
    discard(previous);
    return;
  }
  renameSync(previous, out);
  console.log(`An earlier build was cut off; ${out} is the complete build from before it.`);
}
