import { forMatching } from '../../text/matching.ts';
import { joinLines } from './join.ts';
import type { SourceLine } from './line.ts';
import { isLead, isOrganisation } from './signs.ts';

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
  return named * 2 >= rows.length || (titled && rows.every(({ length }) => length <= head.length));
}

/** The columns of a line that is no cell itself. */
const columnsOf = (line: SourceLine | undefined): SourceLine[] =>
  line === undefined || line.cell
    ? []
    : line.text.split(/\t+|\u3000+|\s{2,}/).map((text) => ({ ...line, text }));

/** The rows of a table of names become lines, cells apart: what was one name stays one. Only spaces go between, so the text without white space is unchanged. */
export function withRows(lines: readonly SourceLine[]): SourceLine[] {
  const result: SourceLine[] = [];
  for (let i = 0; i < lines.length; ) {
    const table = lines[i]?.cell?.table;
    let end = i + 1;
    while (table !== undefined && lines[end]?.cell?.table === table) end++;
    const all = lines.slice(i, end);
    const rows = [...new Set(all.map(({ cell }) => cell?.row))].map((row) =>
      all.filter(({ cell }) => cell?.row === row),
    );
    if (table === undefined) {
      // In a text file columns stand apart by tabs or several spaces.
      while (columnsOf(lines[i]).length > 1 && columnsOf(lines[end]).length > 1) end++;
      const typed = lines.slice(i, end);
      const named = isOfNames(typed.map(columnsOf));
      result.push(...typed.map((line) => (named ? { ...line, names: true as const } : line)));
    } else if (isOfNames(rows))
      result.push(...rows.map((row) => ({ ...joinLines(row, '　'), names: true as const })));
    else result.push(...all);
    i = end;
  }
  return result;
}
