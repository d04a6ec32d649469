import { lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { SUMS } from '../support/sums.ts';
import { codeOf } from './faults.ts';
import { type Foreign, survey } from './survey.ts';

// One call of the system a step, in a set order: whatever moment a command dies at, what is left can be told for what it is.

/**
 * Removes a folder and all that is in it; a link is removed, not followed.
 * @param last the file of the folder that goes last
 */
export function removeFolder(folder: string, last?: string): void {
  const names = readdirSync(folder).sort((a, b) => Number(a === last) - Number(b === last));
  for (const path of names.map((name) => join(folder, name))) {
    if (lstatSync(path).isDirectory()) removeFolder(path);
    else unlinkSync(path);
  }
  rmdirSync(folder);
}

/**
 * Removes of a build what it made, its list last.
 * @returns what else stands there, and stays with the list
 */
export function removeBuild(folder: string): Foreign[] {
  const { files, folders, foreign } = survey(folder);
  for (const path of files) unlinkSync(join(folder, path));
  for (const path of folders.reverse()) removeEmpty(join(folder, path));
  if (foreign.length > 0) return foreign;
  unlinkSync(join(folder, SUMS));
  removeEmpty(folder);
  return [];
}

/** Removes a folder that is empty, and no other. @returns whether it is gone */
export function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}
