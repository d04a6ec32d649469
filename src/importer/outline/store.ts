import { closeSync, existsSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { SiteError } from '../../support/site-error.ts';
import { forNotepad } from '../../text/file.ts';
import type { Document } from '../document.ts';
import { decode } from '../read/decode.ts';
import { readSource } from '../read/file.ts';
import { unwritable } from '../store.ts';
import { entriesOf } from './entries.ts';
import { printOutline } from './print.ts';

/**
 * The text of an outline; nothing where there is no such file.
 * @param path as the person wrote it
 * @throws SiteError for what is no text file
 */
export function readOutline(path: string): string | undefined {
  if (!/\.txt$/i.test(path))
    throw new SiteError({
      kind: 'outline-name',
      where: { file: path },
      what: '大纲是记事本的文件，名字要以 .txt 结尾。',
      hint: '例如 --outline outline.txt。',
    });
  return existsSync(path) ? decode(readSource(path).bytes, path, { plain: true }).text : undefined;
}

/** Writes the outline of a document; never over another file. @throws SiteError when the system refuses, with nothing left */
export function writeOutline(path: string, document: Document): void {
  const text = forNotepad(printOutline(document, entriesOf(document)));
  let handle: number | undefined;
  try {
    handle = openSync(path, 'wx');
    writeFileSync(handle, text);
  } catch (error) {
    if (handle !== undefined) rmSync(path, { force: true });
    throw new SiteError(unwritable(path, error));
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
