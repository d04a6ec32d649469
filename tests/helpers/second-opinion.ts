import { strFromU8, unzipSync } from 'fflate';
import { readDocument } from '../../src/importer/document.ts';
import { importDivided } from '../../src/importer/import.ts';
import type { SourceFile } from '../../src/importer/read/file.ts';
import { SiteError } from '../../src/support/site-error.ts';
import { withoutSpace } from '../../src/text/space.ts';
import { differences, type Odd } from './letters.ts';

/** What the importer makes of a file. */
export interface Opinion {
  /** What it is refused for before it is read whole. */
  refused: string[];
  /** Lines that are kept and lines that are told to be left out, white space left out. */
  kept: string[];
  told: string[];
  remarks: string[];
  /** Whether it is imported: what is read may still be refused for its shape. */
  imported: boolean;
}

/** The importer's opinion of a file. */
export async function opinionOf(source: SourceFile): Promise<Opinion> {
  try {
    const document = await readDocument(source);
    const { lines, dropped } = document.division;
    const left = new Set(dropped.map(({ line }) => line));
    const imported = document.faults.length === 0;
    // Its proof is that these lines are what is kept and what is told.
    if (imported) importDivided(document, undefined, {});
    return {
      ...{ refused: [], imported, remarks: document.remarks },
      kept: lines.filter((line) => !left.has(line)).map(({ text }) => withoutSpace(text)),
      told: dropped.map(({ line }) => withoutSpace(line.text)),
    };
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    const refused = error.faults.map(({ kind, what }) => `${kind}: ${what}`);
    return { refused, kept: [], told: [], remarks: [], imported: false };
  }
}

/** Letters that one of two readers has and the other has not. */
export interface Difference extends Omit<Odd, 'mine'> {
  /** `lost`: LibreOffice shows them, and the importer neither keeps nor tells them. `added`: the importer keeps what LibreOffice does not show. */
  side: 'lost' | 'added';
}

/** Where two readers of a file differ, but for what is told to be left out. @param text as LibreOffice saves it */
export function differencesFrom(text: string, { kept, told }: Pick<Opinion, 'kept' | 'told'>): Difference[] {
  const theirs = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map(withoutSpace);
  const left = [...told];
  return differences(theirs, kept).flatMap(({ mine, ...odd }): Difference[] =>
    mine
      ? [{ side: 'added', ...odd }]
      : untold(odd.letters, left).map((letters) => ({
          ...{ side: 'lost' as const, letters, line: odd.line },
          before: odd.before + odd.letters.indexOf(letters),
        })),
  );
}

/** What of some letters is not told. What is told once does not stand for what is lost twice, so it is taken away. */
function untold(letters: string, told: string[]): string[] {
  if (letters === '') return [];
  const around = told.findIndex((line) => line.includes(letters));
  if (around >= 0) {
    told[around] = (told[around] ?? '').replace(letters, '');
    return [];
  }
  const within = told.findIndex((line) => line !== '' && letters.includes(line));
  if (within < 0) return [letters];
  const [line = ''] = told.splice(within, 1);
  const at = letters.indexOf(line);
  return [...untold(letters.slice(0, at), told), ...untold(letters.slice(at + line.length), told)];
}

/** The markup of a file's text: what a page says, or the main part of a Word file. */
export const markupOf = ({ format, bytes }: SourceFile): string =>
  strFromU8((format === 'docx' ? unzipSync(bytes)['word/document.xml'] : bytes) ?? new Uint8Array());
