import { existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { previousOf, removingOf } from './names.ts';
import { removeEmpty } from './remove.ts';
import { isBuild, survey } from './survey.ts';
import { discard, finishDiscard } from './swap.ts';

/**
 * After a swap that was cut off: puts the old build back where the new one did not come, and deletes it where it did.
 * Folders that only have the names of a swap, and what somebody put into a build, are left alone.
 * @returns what was done, for the person; undefined where there was nothing to do
 */
export function restore(place: string): string | undefined {
  const previous = previousOf(place);
  const deleted =
    finishDiscard(place) ||
    (!existsSync(removingOf(place)) && isBuild(place) && isUntouched(previous) && discard(place));
  if (deleted) return `上一次生成在删除旧网站的时候被打断，现在删完了；${place} 是那一次生成好的完整网站。`;
  if (!isVacant(place) || !existsSync(previous)) return undefined;
  // What was set aside is a build, or the empty folder that stood in its place.
  const isWhole = isBuild(previous);
  if (!isWhole && (existsSync(place) || !isVacant(previous))) return undefined;
  removeEmpty(place);
  renameSync(previous, place);
  return isWhole
    ? `上一次生成在换上新网站的时候被打断；${place} 已经恢复成那以前生成好的完整网站。`
    : undefined;
}

/** Whether nothing stands in a folder but the build that was set aside, if any. */
const isUntouched = (folder: string): boolean =>
  existsSync(folder) && (isVacant(folder) || (isBuild(folder) && survey(folder).foreign.length === 0));

const isVacant = (folder: string): boolean =>
  !existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0);
