import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { writeTexts } from '../../support/folders.ts';
import { SiteError } from '../../support/site-error.ts';
import { unwritable } from '../store.ts';
import type { Draft } from './draft.ts';

/** @throws SiteError where a new edition would lie in the content folder it is drafted after: that would be read as part of it */
export function assertOutside(folder: string, content: string): void {
  const way = relative(content, folder);
  if (way.startsWith('..') || isAbsolute(way)) return;
  throw new SiteError({
    kind: 'edition-in-content',
    where: { file: folder },
    what: '新一版不能放在另一版的内容文件夹里面。',
    hint: '在 --edition 后面换一个不在里面的文件夹名，例如 content-2026。',
  });
}

/** @throws SiteError unless the place for a new edition is free */
export function assertFree(folder: string): void {
  const what = statSync(folder, { throwIfNoEntry: false });
  if (!what || (what.isDirectory() && readdirSync(folder).length === 0)) return;
  throw new SiteError({
    kind: 'edition-exists',
    where: { file: folder },
    what: what.isDirectory()
      ? '这个文件夹里已经有东西，起草新一版会把它们盖掉。'
      : '这是一个文件，不是文件夹。',
    hint: '在 --edition 后面换一个新的文件夹名。只要把原文导进已有的一版，用 --content 文件夹。',
  });
}

/**
 * Writes a drafted content folder: whole, by one rename.
 * @throws SiteError where the place is taken, or the system refuses; then nothing is left
 */
export function storeEdition(folder: string, draft: Draft): void {
  assertFree(folder);
  const fresh = `${folder}.drafting`;
  try {
    rmSync(fresh, { recursive: true, force: true });
    writeTexts(fresh, draft);
    // A folder takes the place of an empty one.
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw new SiteError(unwritable(folder, error));
  }
}
