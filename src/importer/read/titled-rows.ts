import { forMatching } from '../../text/matching.ts';
import type { SourceLine } from './line.ts';
import { isTitleLine } from './signs.ts';

/** A number of any script with a cell to itself. */
const LONE_NUMBER = /^(?:[(第]?[\d一二三四五六七八九十]{1,3}[.、)条]?|序号?)$/;
/** What stands over the columns of such a table. */
const COLUMN_NAME =
  /^(?:序号?|编号|[№#]|(?:倡议|承诺|行动|工作|服务|具体|主要)?(?:条目|条款|项目|倡议|承诺|事项|行动|标题|题目|主题|名称|内容|要求|做法|措施|说明|要点|细则|标准))$/;
/** Longer cells are no titles. */
const TITLE_CELL = 24;
/** What a title in a table is over: sentences. */
const isSentence = ({ text }: SourceLine): boolean => /[。！？!?][”’」』）)]*$/.test(text);
const isTitle = ({ text }: SourceLine): boolean => [...text].length <= TITLE_CELL && isTitleLine(text);

/** Whether a row has the names of columns that duties stand in, and nothing else: 序号, 倡议内容, 具体要求. */
export const isHeadOfDuties = (head: readonly SourceLine[]): boolean =>
  head.length > 1 && head.every(({ text }) => COLUMN_NAME.test(forMatching(text)));

/**
 * A table whose rows are a title and what it says, with a number before it perhaps, as its lines: the titles are headings, and what stands
 * over the columns is no text. A first row without a sentence is a row like the others, unless it has the names of columns.
 * @returns nothing where a table is none of these
 * @param rows the lines of each cell as one, row by row
 */
export function titledRows(
  rows: readonly SourceLine[][],
  lines: readonly SourceLine[],
): SourceLine[] | undefined {
  const pairs = rows.map((row) =>
    LONE_NUMBER.test(forMatching(row[0]?.text ?? '')) && row.length > 2 ? row.slice(1) : row,
  );
  const isRow = ([title, said, ...more]: SourceLine[]) =>
    more.length === 0 && title !== undefined && said !== undefined && isTitle(title);
  const [head = []] = rows;
  const isHead = isHeadOfDuties(head);
  // Under the names of columns a text may lack its stop.
  const isPair = (row: SourceLine[]) =>
    isRow(row) &&
    row[1] !== undefined &&
    (isSentence(row[1]) || (isHead && row[1].text.length > (row[0]?.text.length ?? 0)));
  const titled = isHead ? pairs.slice(1) : pairs;
  const [first, ...others] = titled;
  if (!first || others.length === 0 || !isRow(first) || !others.every(isPair)) return undefined;
  const unlike = isPair(first) ? [] : first.slice(0, 1);
  const placeOf = (cell: SourceLine | undefined) => `${cell?.cell?.row}/${cell?.cell?.column}`;
  const titles = new Set(titled.map(([title]) => placeOf(title)));
  const numbers = rows.flatMap((row, at) => (row.length > (pairs[at]?.length ?? 0) ? row.slice(0, 1) : []));
  const heads = new Set([...(isHead ? head : []), ...numbers].map(placeOf));
  return lines.map((line) => {
    if (titles.has(placeOf(line))) {
      const doubts = [
        ...(line.doubts ?? []),
        ...(unlike.some(({ cell }) => cell === line.cell) ? [why] : []),
      ];
      return { ...line, level: line.level ?? LEVEL, ...(doubts.length > 0 ? { doubts } : {}) };
    }
    const region = { kind: 'table-head' as const, id: line.cell?.table ?? 0 };
    return heads.has(placeOf(line)) && line.region === undefined ? { ...line, region } : line;
  });
}

const why = '在表格的第一行，旁边不是整句，当作条目名；请核对是不是栏名';
/** The level of a title in a table, below the headings of a text. */
const LEVEL = 6;
