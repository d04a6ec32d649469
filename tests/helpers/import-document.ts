import { readDocument } from '../../src/importer/document.ts';
import { type Import, importDivided } from '../../src/importer/import.ts';
import type { SourceFile } from '../../src/importer/read/file.ts';

/** A document of which its owner says nothing, from its bytes to the text of the imported file. @throws SiteError */
export const importDocument = async (source: SourceFile): Promise<Import> =>
  importDivided(await readDocument(source), undefined, {});
