import { type Document, readDocument } from '../../src/importer/document.ts';
import { type Import, importDivided } from '../../src/importer/import.ts';
import { entriesOf } from '../../src/importer/outline/entries.ts';
import { type Obeyed, obeyOutline } from '../../src/importer/outline/obey.ts';
import { printOutline } from '../../src/importer/outline/print.ts';
import type { SourceFile } from '../../src/importer/read/file.ts';

/** A document with the outline the machine writes of it. */
export interface Outlined {
  document: Document;
  outline: string;
}

export async function outlineOf(source: SourceFile): Promise<Outlined> {
  const document = await readDocument(source);
  return { document, outline: printOutline(document, entriesOf(document)) };
}

/** A document as an outline says, with the proof. */
export function importBy({ document }: Outlined, outline: string): Import & Pick<Obeyed, 'changes'> {
  const { division, changes } = obeyOutline(document, outline, 'outline.txt');
  return { ...importDivided(document, division, {}), changes };
}

/** An outline with other words: each before the first line that has a text. @throws Error where no line has it */
export function mended(outline: string, words: Readonly<Record<string, string>>): string {
  return Object.entries(words).reduce((text, [part, word]) => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => /^\d/.test(line) && line.includes(part));
    if (at < 0) throw new Error(`${part} is in no line of the outline`);
    lines[at] = (lines[at] as string).replace(/^(\d+) [^：]+/, `$1 ${word}`);
    return lines.join('\n');
  }, outline);
}

/** What an outline calls its lines, with what they begin with. */
export const wordsIn = (outline: string, length = 8): string[] =>
  outline
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => [...line.replace(/　［.*$/, '').replace(/^\d+ /, '')].slice(0, length).join(''));
