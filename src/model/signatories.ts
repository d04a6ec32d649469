import type { LoadedOfficial } from '../official/load.ts';
import type { InterfaceData } from '../schema/interface.ts';
import { type SignatoriesData, TABLE_FROM } from '../schema/signatories.ts';
import { cellsOf } from '../text/plain.ts';
import { withoutSpace } from '../text/space.ts';
import { isTableHead } from '../text/table-head.ts';

/** The page of their table, where there is one, and their place on the page of the pledge. */
export const SIGNATORIES = '/signatories.html';
export const SIGNATORIES_ID = 'signatories';

/** Who signed, as the site has it. */
export interface Signatories {
  /** What the columns are called, the first that of the names. */
  columns: string[];
  rows: string[][];
  /** Where they stand; none where the original on the page of the pledge names them. */
  path?: string | undefined;
}

/** How many signatories the site lists itself: none where the original names all of them. @param signed the lines of the original that are signed */
export function countListed(names: readonly unknown[], signed: readonly string[] = []): number {
  const original = signed.map(withoutSpace).join('\n');
  const missing = names.some((row) => !original.includes(withoutSpace(cellsOf(String(row))[0] ?? '')));
  return missing ? names.length : 0;
}

/** Where so many stand that the site lists itself. */
const pathOf = (listed: number): string | undefined =>
  listed === 0 ? undefined : listed < TABLE_FROM ? `/pledge.html#${SIGNATORIES_ID}` : SIGNATORIES;

/** Who signed, laid out for the site; nothing where the content lists nobody. */
export function layOutSignatories({
  signatories,
  words,
  original,
}: {
  signatories?: SignatoriesData | undefined;
  words: InterfaceData;
  original?: LoadedOfficial | undefined;
}): Signatories | undefined {
  if (!signatories) return undefined;
  const { columns, names } = signatories;
  return {
    columns: columns ?? [words.signatories.column],
    rows: names.map(cellsOf),
    path: pathOf(countListed(names, original?.pledge.signatories)),
  };
}

/** Lines of the original that are signed: as they stand, or a long table under its head. */
type Signed = { lines: string[] } | { head: string[]; rows: string[][] };

/** The tables among lines that are signed, as far as they are long enough. */
export function signedParts(lines: readonly string[]): Signed[] {
  const parts: Signed[] = [];
  for (let i = 0; i < lines.length; ) {
    const rows = tableAt(lines, i);
    const [head = []] = rows;
    const end = i + Math.max(rows.length, 1);
    const last = parts.at(-1);
    if (rows.length > TABLE_FROM) parts.push({ head, rows: rows.slice(1) });
    else if (last && 'lines' in last) last.lines.push(...lines.slice(i, end));
    else parts.push({ lines: lines.slice(i, end) });
    i = end;
  }
  return parts;
}

/** The rows of the table that begins at a line, its head first; none where no table does. The importer parts cells by tabs. */
function tableAt(lines: readonly string[], start: number): string[][] {
  const cells = (line: string) => line.split('\t').map((cell) => cell.trim());
  const head = cells(lines[start] ?? '').filter(Boolean);
  if (!isTableHead(head)) return [];
  const rows = [head];
  for (const line of lines.slice(start + 1)) {
    const all = cells(line);
    const row = all.length > head.length ? all.filter(Boolean) : all;
    if (all.length < 2 || row.length > head.length) break;
    rows.push(head.map((_, i) => row[i] ?? ''));
  }
  return rows;
}
