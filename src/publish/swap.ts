import { existsSync, renameSync } from 'node:fs';
import { named } from './foreign.ts';
import { previousOf, removingOf } from './names.ts';
import { removeBuild, removeEmpty } from './remove.ts';
import { isBuild } from './survey.ts';

/**
 * Puts a new build in the place of the old one. A folder cannot be swapped in one step,
 * so the old one is set aside for a moment; `restore` puts it back if the command dies in between.
 * @param fresh a complete build, on the same disk
 * @param place nothing stands there but an earlier build or an empty folder, and nothing beside it under the names of the swap
 */
export function swap(fresh: string, place: string): void {
  const old = existsSync(place);
  if (old) renameSync(place, previousOf(place));
  try {
    renameSync(fresh, place);
  } catch (error) {
    if (old) renameSync(previousOf(place), place);
    throw error;
  }
  if (!old) return;
  try {
    discard(place);
  } catch (error) {
    // The new build stands: an old one that cannot be removed is said, and is no failure.
    console.warn(
      `提醒：旧的网站没能全部删掉（${(error as Error).message}）。新的已经换上；下一次生成会再删一次。`,
    );
  }
}

/**
 * Deletes what was set aside: a build under a name that says so, since a part of a build is never to be taken for one.
 * What somebody put into it stays, and is told.
 * @returns whether there was a build
 */
export function discard(place: string): boolean {
  if (removeEmpty(previousOf(place))) return false;
  renameSync(previousOf(place), removingOf(place));
  const foreign = removeBuild(removingOf(place));
  if (foreign.length > 0)
    console.warn(
      `提醒：旧的网站里有刚放进去的文件，没有删，留在 ${removingOf(place)}：${named(foreign.map(({ path }) => path))}。`,
    );
  return true;
}

/** Goes on with deleting an old build, as far as it is one. @returns whether it is gone now */
export function finishDiscard(place: string): boolean {
  const removing = removingOf(place);
  if (!existsSync(removing)) return false;
  return isBuild(removing) ? removeBuild(removing).length === 0 : removeEmpty(removing);
}
