import { readDocument } from '../../src/importer/document.ts';
import { type Import, importDivided } from '../../src/importer/import.ts';
import type { SourceFile } from '../../src/importer/read/file.ts';
import { dutyTitle } from '../../src/official/pledge.ts';
import { source } from './documents.ts';

/** A document of which its owner says nothing, from its bytes to the text of the imported file. @throws SiteError */
export const importDocument = async (source: SourceFile): Promise<Import> =>
  importDivided(await readDocument(source), undefined, {});

/** Lines of text as a document. */
export const importLines = (...lines: string[]): Promise<Import> =>
  importDocument(source(lines.join('\n'), 'txt'));

/** A page as a document. */
export const importPage = (html: string): Promise<Import> => importDocument(source(html, 'html'));

/** The groups of a document, each with what leads to it and the titles of its duties. */
export const shapeOf = ({ pledge }: Pick<Import, 'pledge'>): string[][] =>
  pledge.groups.map(({ lead, duties }) => [lead, duties.map(dutyTitle).join()]);

/** What is left out of a document, each line with the rule. */
export const leftOutOf = ({ dropped }: Import): string[] =>
  dropped.map(({ rule, line }) => `${rule} ${line.text}`);
