import { copyFileSync, lstatSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SiteError } from '../support/site-error.ts';
import { codeOf } from './faults.ts';
import { removeFolder } from './remove.ts';

/** The file a folder is told by that a build is being made in. */
const MARK = 'BUILDING.txt';
const WORDS = '生成网站时临时用的文件夹，随时会连同里面的文件一起删掉，不要把文件放在这里。\n';

/** A folder in which a build is made, or waits to take its place. */
export interface Workplace {
  folder: string;
  /** Where the site is made; not there yet. */
  site: string;
  /** For a copy of the content; not there yet. */
  content: string;
}

export function openWorkplace(folder: string): Workplace {
  mkdirSync(folder);
  writeFileSync(join(folder, MARK), WORDS);
  return { folder, site: join(folder, 'site'), content: join(folder, 'content') };
}

/**
 * Removes a workplace that may have been left at any moment: its mark comes first and goes last.
 * @returns whether there was one
 * @throws SiteError for a folder that has the name of one and is none; it is left as it is
 */
export function clearWorkplace(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return false;
  if (
    !found.isDirectory() ||
    (readdirSync(folder).length > 0 && !lstatSync(join(folder, MARK), { throwIfNoEntry: false })?.isFile())
  )
    throw new SiteError({
      kind: 'not-a-workplace',
      where: { file: folder },
      what: '这个名字生成网站时要临时用，这里却有别的文件；它们没有动。',
      hint: '把它改名或者移走，再生成。',
    });
  removeFolder(folder, MARK);
  return true;
}

/**
 * Moves a folder; where it would go to another disk, copies it.
 * @param rename the system's way to move a folder, which refuses with EXDEV between disks
 */
export function bringBeside(from: string, to: string, rename: typeof renameSync = renameSync): void {
  if (from === to) return;
  try {
    rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    copyTree(from, to);
  }
}

function copyTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) copyTree(join(from, entry.name), join(to, entry.name));
    else copyFileSync(join(from, entry.name), join(to, entry.name));
  }
}
