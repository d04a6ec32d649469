import { numberOf } from '../../official/heading.ts';
import { columnsOf } from '../../text/columns.ts';
import { forMatching } from '../../text/matching.ts';
import { joinLines } from './join.ts';
import type { SourceLine } from './line.ts';
import { isOrganisation } from './organisation.ts';
import { isPersonName } from './person-names.ts';
import { isLead } from './signs.ts';
import { isHeadOfDuties, titledRows } from './titled-rows.ts';

/** Longer texts are no names. */
const NAME_LIMIT = 40;
/** What stands over a column of names. */
const overNames = /(?:单位|企业|公司|机构|组织|名称|姓名|签名|签署|发起|倡议|代表)/;

/** Whether the rows of a table are names, with a number or a place perhaps: short, no sentences, most of them organisations or under a word that says so. */
function isOfNames(rows: readonly SourceLine[][]): boolean {
  const cells = rows.flat();
  if (
    rows.length < 2 ||
    cells.some(
      ({ text, level }) =>
        level !== undefined ||
        [...text].length > NAME_LIMIT ||
        /[。！？；!?;]$/.test(text) ||
        isLead(text, false),
    )
  )
    return false;
  const [head = []] = rows;
  const titled =
    head.length > 1 && head.some(({ text }) => overNames.test(forMatching(text)) && !isOrganisation(text));
  const named = rows.filter((row) => row.some(({ text }) => isOrganisation(text))).length;
  const persons = rows.every((row) => row.every(({ text }) => isPersonName(text)));
  return named * 2 >= rows.length || persons || (titled && rows.every(({ length }) => length <= head.length));
}

/** Chapters and articles are parted from their words as columns are. */
const isArticle = ({ text }: SourceLine): boolean =>
  /^(?:chapter|section|article)$/.test(numberOf(text)?.form ?? '');

/** The columns of a line that is no cell itself. */
const typedColumns = (line: SourceLine | undefined): SourceLine[] =>
  line === undefined || line.cell || isArticle(line)
    ? []
    : columnsOf(line.text).map((text) => ({ ...line, text }));

/** The lines of each cell of a row as one, in order. */
const cellsIn = (row: readonly SourceLine[]): SourceLine[] =>
  [...new Set(row.map(({ cell }) => cell?.column))].map((column) =>
    joinLines(row.filter(({ cell }) => cell?.column === column)),
  );

/** A row as one line: a tab for each column that ends, so that an empty cell keeps its place. */
export function asLine(row: readonly SourceLine[]): SourceLine {
  const text = row.reduce((sum, { text: cell, cell: place }, i) => {
    const before = row[i - 1]?.cell?.column ?? 0;
    return sum + (i > 0 ? '\t'.repeat(Math.max((place?.column ?? 0) - before, 1)) : '') + cell;
  }, '');
  return { ...joinLines([...row], '\t'), text, names: true };
}

/** What is seen in each row of a table, column by column: a cell merged over rows, in each of them. */
function cellsSeen(rows: readonly SourceLine[][]): string[][] {
  const width = rows.flat().reduce((most, { cell }) => Math.max(most, (cell?.column ?? 0) + 1), 0);
  /** The last cell of each column, and the row it ends before. */
  const open = new Map<number, { text: string; end: number }>();
  return rows.map((row) => {
    for (const { text, cell } of row) if (cell) open.set(cell.column, { text, end: cell.row + cell.rows });
    const at = row[0]?.cell?.row ?? 0;
    return Array.from({ length: width }, (_, column) => {
      const own = open.get(column);
      return own && at < own.end ? own.text : '';
    });
  });
}

/** The rows of a table of names become lines, cells apart: what was one name stays one. Only white space goes between, so the text without it is unchanged. */
export function withRows(lines: readonly SourceLine[]): SourceLine[] {
  const result: SourceLine[] = [];
  for (let i = 0; i < lines.length; ) {
    const table = lines[i]?.cell?.table;
    let end = i + 1;
    while (table !== undefined && lines[end]?.cell?.table === table) end++;
    const all = lines.slice(i, end);
    const rows = [...new Set(all.map(({ cell }) => cell?.row))].map((row) =>
      cellsIn(all.filter(({ cell }) => cell?.row === row)),
    );
    if (table === undefined) {
      // In a text file columns stand apart by tabs or several spaces.
      while (typedColumns(lines[i]).length > 1 && typedColumns(lines[end]).length > 1) end++;
      const typed = lines.slice(i, end);
      const named = isOfNames(typed.map(typedColumns));
      result.push(...typed.map((line) => (named ? { ...line, names: true as const } : line)));
    } else {
      const [head = []] = rows;
      const titled = isHeadOfDuties(head) ? titledRows(rows, all) : undefined;
      if (!titled && isOfNames(rows)) {
        const seen = cellsSeen(rows);
        result.push(...rows.map((row, at) => ({ ...asLine(row), cells: seen[at] ?? [] })));
      } else result.push(...(titled ?? titledRows(rows, all) ?? all));
    }
    i = end;
  }
  return result;
}
