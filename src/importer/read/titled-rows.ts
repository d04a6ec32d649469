import { forMatching } from '../../text/matching.ts';
import type { SourceLine } from './line.ts';
import { isTitleLine } from './signs.ts';

/** A number of any script with a cell to itself. */
const LONE_NUMBER = /^(?:[(第]?[\d一二三四五六七八九十]{1,3}[.、)条]?|序号?)$/;
/** Longer cells are no titles. */
const TITLE_CELL = 24;
/** What a title in a table is over: sentences. */
const isSentence = ({ text }: SourceLine): boolean => /[。！？!?][”’」』）)]*$/.test(text);
const isTitle = ({ text }: SourceLine): boolean => [...text].length <= TITLE_CELL && isTitleLine(text);

/**
 * A table whose rows are a title and what it says, with a number before it perhaps, as its lines: the titles are headings, and what stands
 * over the columns is no text. @returns nothing where a table is none of these
 * @param rows the lines of each cell as one, row by row
 */
export function titledRows(
  rows: readonly SourceLine[][],
  lines: readonly SourceLine[],
): SourceLine[] | undefined {
  const pairs = rows.map((row) =>
    LONE_NUMBER.test(forMatching(row[0]?.text ?? '')) && row.length > 2 ? row.slice(1) : row,
  );
  const isPair = ([title, said, ...more]: SourceLine[]) =>
    more.length === 0 && title !== undefined && said !== undefined && isTitle(title) && isSentence(said);
  const [head = [], ...below] = pairs;
  const titled = isPair(head) ? pairs : below;
  const isHead =
    titled === pairs || (head.length > 1 && head.every((cell) => isTitle(cell) && !isSentence(cell)));
  if (!isHead || titled.length < 2 || !titled.every(isPair)) return undefined;
  const placeOf = (cell: SourceLine | undefined) => `${cell?.cell?.row}/${cell?.cell?.column}`;
  const titles = new Set(titled.map(([title]) => placeOf(title)));
  const numbers = rows.flatMap((row, at) => (row.length > (pairs[at]?.length ?? 0) ? row.slice(0, 1) : []));
  const heads = new Set([...(titled === pairs ? [] : (rows[0] ?? [])), ...numbers].map(placeOf));
  return lines.map((line) => {
    if (titles.has(placeOf(line))) return { ...line, level: line.level ?? LEVEL };
    const region = { kind: 'table-head' as const, id: line.cell?.table ?? 0 };
    return heads.has(placeOf(line)) && line.region === undefined ? { ...line, region } : line;
  });
}

/** The level of a title in a table, below the headings of a text. */
const LEVEL = 6;
