import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SiteError } from '../support/site-error.ts';

const previousOf = (out: string): string => `${out}.previous`;

/**
 * Puts a new folder in the place of the old one. A folder cannot be exchanged in one step,
 * so the old one is set aside for a moment; `heal` puts it back if the command dies in between.
 */
export function exchange(fresh: string, out: string): void {
  rmSync(previousOf(out), { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, previousOf(out));
  renameSync(fresh, out);
  discard(previousOf(out));
}

/**
 * Makes sure that what stands where the build will go is a build: nothing else is ever replaced.
 * @throws SiteError for any other folder that is not empty
 */
export function assertOwn(out: string, root: string): void {
  if (relative(root, out).startsWith('..')) {
    throw new SiteError({
      kind: 'outside-project',
      where: { file: out },
      what: 'The build cannot be written outside the project.',
      hint: 'Name a folder inside it with --out, and copy that one where you want it.',
    });
  }
  if (!existsSync(out) || existsSync(join(out, 'SHA256SUMS.txt'))) return;
  if (statSync(out).isDirectory() && readdirSync(out).length === 0) return;
  throw new SiteError({
    kind: 'not-a-build',
    where: { file: out },
    what: 'This is not an earlier build, and building would replace it.',
    hint: 'Name another folder with --out, or move this one away.',
  });
}

/** The new build stands: an old one that cannot be removed is said, and is no failure. */
function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    console.warn(`The earlier build ${folder} could not be removed (${(error as NodeJS.ErrnoException).code}). Remove it by hand.`);
  }
}

/** After an exchange that was cut off: puts the previous build back, and says so. */
export function heal(out: string): void {
  const previous = previousOf(out);
  if (!existsSync(previous)) return;
  if (existsSync(out)) {
    discard(previous);
    return;
  }
  renameSync(previous, out);
  console.log(`An earlier build was cut off; ${out} is the complete build from before it.`);
}
