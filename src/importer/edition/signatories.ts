import { numberOf } from '../../official/heading.ts';
import { type SignatoriesData, signatoryRow } from '../../schema/signatories.ts';
import { TO_FILL } from '../../schema/to-fill.ts';
import { cellsOf, closedUp, columnsOf } from '../../text/columns.ts';
import { forMatching } from '../../text/matching.ts';
import { isNumberCell, isTableHead, nameColumn, numberColumn } from '../../text/table-head.ts';
import { COUNT } from '../read/counts.ts';
import { isLabel } from '../read/labels.ts';
import type { SignedLine } from '../read/line.ts';
import { isOrganisation } from '../read/organisation.ts';
import { isPersonName } from '../read/person-names.ts';
import { isDateline } from '../read/signs.ts';
import { besideOf, textOf } from './beside.ts';

/** Names with what stands beside them: the first column has the names. */
interface SignatoryTable {
  /** What the columns are called; one without a name has none. */
  columns: string[];
  rows: string[][];
  /** Lines that name nobody, below a head or of how many sign, for a person to read. */
  left?: string[];
}

const withoutSeal = (name: string): string =>
  closedUp(name.replace(/(?:\s*[（(][\s加盖公代签印字名]*[章字名]\s*[)）])+$/u, '').trim());
const withoutNumber = (text: string): string => text.slice(numberOf(text)?.number.length ?? 0);

/** Whether the columns of a line are the head of a table, and name nobody. */
const isHead = (columns: readonly string[]): boolean =>
  isTableHead(columns) && !columns.some((text) => isOrganisation(text) && !/^(?:法定)?代表$/.test(text));

/** Lines that stand together, under a head where there is one. */
interface Block {
  head: string[];
  lines: SignedLine[];
}

/** The cells of a line: of a row of a table all of them, of another those it has. */
const cellsIn = (line: SignedLine, width: number): string[] =>
  typeof line === 'string' ? cellsOf(line, width) : line.map((cell) => closedUp(cell));

/** Who signed, with what the document says of each; lines of the day and labels are no names, nor do those sign who stand beside. */
export function signatoryTable(all: readonly SignedLine[]): SignatoryTable {
  const blocks: Block[] = [];
  for (const line of besideOf(all).others) {
    const text = textOf(line);
    const columns = columnsOf(text);
    if (isDateline(text) && !columns.some(isOrganisation)) continue;
    const last = blocks.at(-1);
    if (isLabel(text)) {
      const rest = text.replace(/^[^：:]*(?:[：:]|$)/, '').trim();
      blocks.push({ head: [], lines: rest === '' || isLabel(rest) ? [] : [rest] });
    } else if (isHead(columns)) {
      if (last?.head.join('\t') !== columns.join('\t')) blocks.push({ head: columns, lines: [] });
    } else if (last) last.lines.push(line);
    else blocks.push({ head: [], lines: [line] });
  }
  return merged(
    blocks.map((block) => (block.head.length > 0 ? underHead(block) : withoutHead(block.lines.map(textOf)))),
  );
}

/** Several tables as one; a column of the same name is the same. */
function merged(tables: readonly SignatoryTable[]): SignatoryTable {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  const columns = [...new Set(filled.flatMap((table) => table.columns.slice(1)))];
  const name = filled.map((table) => table.columns[0]).find((column) => column !== undefined);
  const rows = filled.flatMap((table) =>
    table.rows.map((row) => [
      row[0] ?? '',
      ...columns.map((column) => row[table.columns.indexOf(column, 1)] ?? ''),
    ]),
  );
  const seen = new Set<string>();
  return {
    left: tables.flatMap(({ left = [] }) => left),
    columns: name === undefined ? [] : [name, ...columns],
    rows: rows
      .map(([first = '', ...others]) => [withoutSeal(first), ...others])
      .filter((row) => row[0] !== '' && !seen.has(row.join('\t')) && seen.add(row.join('\t'))),
  };
}

/** A table whose columns have names, which may stand there twice, side by side. */
function underHead({ head, lines }: Block): SignatoryTable {
  const width = periodOf(head);
  const columns = head.slice(0, width).map((text) => forMatching(text));
  const [numberAt, nameAt] = [numberColumn(columns), nameColumn(columns)];
  const others = columns.flatMap((_, i) => (i === nameAt || i === numberAt ? [] : [i]));
  const rows = lines.flatMap((line) => {
    const cells = cellsIn(line, head.length);
    if (isBeside(cells)) return [];
    const placed = typeof line === 'string' ? inPlace(cells, head.length, nameAt) : cells;
    const halves = Array.from({ length: head.length / width }, (_, i) =>
      placed.slice(i * width, (i + 1) * width),
    );
    // Of an odd number of names the last half is empty.
    return halves.filter((row) => row.some((cell) => cell.trim() !== ''));
  });
  const numbers = rows.map((row) => Number.parseInt(forMatching(row[numberAt] ?? ''), 10));
  // Side by side numbers run down each half.
  const inOrder =
    width < head.length && new Set(numbers.filter(Number.isFinite)).size === rows.length
      ? rows.map((row, i) => ({ row, number: numbers[i] ?? 0 })).sort((a, b) => a.number - b.number)
      : rows.map((row) => ({ row }));
  const kept = others.filter((at) => rows.some((row) => (row[at] ?? '') !== ''));
  return {
    left: lines.filter((line) => isBeside(cellsIn(line, head.length))).map(textOf),
    columns: [nameAt, ...kept].map((at) => columns[at] ?? ''),
    rows: inOrder.map(({ row }) => [nameAt, ...kept].map((at) => row[at] ?? '')),
  };
}

/** A sentence below a table is no row of it. */
const isBeside = (cells: readonly string[]): boolean => cells.length === 1 && !isName(cells[0] ?? '');
const isName = (text: string): boolean => isOrganisation(text) || isPersonName(text);

/** After how many columns a head begins anew; all of them where it does not. */
function periodOf(head: readonly string[]): number {
  const next = head.indexOf(head[0] ?? '', 1);
  return next > 0 && head.length % next === 0 && head.every((text, i) => text === head[i % next])
    ? next
    : head.length;
}

/** The cells of a row in their columns. Of one that has fewer, merged cells are missing at its head, if that puts its name under the names. */
function inPlace(cells: readonly string[], width: number, nameAt: number): string[] {
  const missing = width - cells.length;
  const at = cells.findIndex(isOrganisation);
  const before = at >= 0 && at < nameAt && nameAt - at <= missing ? nameAt - at : 0;
  return Array.from({ length: width }, (_, i) => cells[i - before] ?? '');
}

/** Names in lines that nothing says the columns of. */
function withoutHead(lines: readonly string[]): SignatoryTable {
  const all = lines
    .map((line) => columnsOf(line).map((cell) => cell.replace(COUNT, '').trim()))
    .map((cells) => cells.filter((cell) => cell !== ''))
    .filter((cells) => cells.length > 0)
    .map((cells) => (cells.length > 1 && isNumberCell(cells[0] ?? '') ? cells.slice(1) : cells));
  const rows = all.map((cells) =>
    cells.filter((cell) => !isDateline(cell)).map((cell) => withoutNumber(cell).trim()),
  );
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const even = rows.every(({ length }, i) => length === width || (i > 0 && i === rows.length - 1));
  const ofNames = (at: number): boolean =>
    rows.filter((row) => isOrganisation(row[at] ?? '')).length * 2 >= rows.length;
  const columns = Array.from({ length: width }, (_, at) => at);
  const nameAt = columns.filter(ofNames);
  // A name or two may not look like one; a column without any is of other things.
  const others = columns.filter((at) => !rows.some((row) => isOrganisation(row[at] ?? '')));
  // People stand side by side; what stands beside a name of theirs may be another.
  const ofPeople = rows.some((row) => isPersonName(row[nameAt[0] ?? 0] ?? ''));
  if (even && !ofPeople && nameAt.length === 1 && others.length === width - 1 && width > 1) {
    const [at = 0] = nameAt;
    return {
      columns: ['名称', ...others.map((_, i) => (i === 0 ? TO_FILL : `${TO_FILL}${i + 1}`))],
      rows: rows.map((row) => [at, ...others].map((column) => row[column] ?? '')),
      left: countsIn(lines),
    };
  }
  return {
    columns: [],
    rows: rows.flatMap((cells) => cells.flatMap(namesIn)).map((name) => [name]),
    left: countsIn(lines),
  };
}

/** What some lines say but of how many sign. */
const countsIn = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => columnsOf(line).flatMap((cell) => COUNT.exec(cell)?.[0] ?? []));

/** The names in a text of a line: one, or several with marks between. */
function namesIn(text: string): string[] {
  const plain = text.replace(/^[^：:]{2,6}[：:]/, '').trim();
  const parts = plain.split(/[、,，;；]|\s+/).filter((part) => part !== '');
  if (parts.length > 1 && parts.every(isName)) return parts;
  return plain.split(/[、;；]/).map((part) => part.trim());
}

/** The same as the content has it; nothing where nobody is named. */
export function signatoriesOf(lines: readonly SignedLine[]): SignatoriesData | undefined {
  const { columns, rows } = signatoryTable(lines);
  if (rows.length === 0) return undefined;
  return { ...(columns.length > 0 ? { columns } : {}), names: rows.map(signatoryRow) };
}

/** How many sign, where the document says so and does not name them all. */
export const countOf = (lines: readonly SignedLine[]): string | undefined =>
  reportedLeft(lines).find((text) => COUNT.exec(text)?.index === 0);

/** What stands among the signatories and was taken for no name, for a person to read. */
export const reportedLeft = (lines: readonly SignedLine[]): string[] => signatoryTable(lines).left ?? [];
