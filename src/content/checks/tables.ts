import { rowCells } from '../../text/plain.ts';
import type { ProseNode } from './allowed.ts';

/** What is wrong with a table of a body, and the line it stands at. */
interface TableFault {
  kind: string;
  line: number;
  what: string;
  hint: string;
}

const EXAMPLE = '照这样写：第一行 | 甲 | 乙 |，第二行 | --- | --- |，往下一行一项。';

/** A row of dashes, as it stands between the headings and the rest. */
const isSeparator = (row: string): boolean => /^[\s|:-]+$/.test(row) && row.includes('-');

const lineOf = (node: ProseNode): number => node.position?.start.line ?? 1;

/** What a node shows, a source besides: whether anything stands in it. */
const isEmpty = ({ value, name, children = [] }: ProseNode): boolean =>
  name !== 'Source' && (value ?? '').trim() === '' && children.every(isEmpty);

/** The lines of a paragraph or a table. */
function writtenAs(node: ProseNode, lines: readonly string[]): string[] {
  const start = lineOf(node) - 1;
  let end = start;
  while ((lines[end] ?? '').trim() !== '') end++;
  return lines.slice(start, end);
}

const beginsRow = (line = ''): boolean => /^\s*\|/.test(line);

/** Whether a paragraph is rows of a table that has not become one. */
export const isMeantAsTable = (node: ProseNode, lines: readonly string[]): boolean =>
  node.type === 'paragraph' && writtenAs(node, lines).some(beginsRow);

/**
 * What is wrong with the tables among the children of a node, and with paragraphs that were meant to be tables: a slip is told once.
 * @param lines the body as it is written
 */
export function tableFaults(siblings: readonly ProseNode[], lines: readonly string[]): TableFault[] {
  const written = (node: ProseNode) => writtenAs(node, lines);
  // A table that was parted by blank lines is several nodes, one beside the other.
  const runs: ProseNode[][] = [];
  siblings.forEach((node, i) => {
    if (node.type !== 'table' && !isMeantAsTable(node, lines)) return;
    if (
      siblings[i - 1] !== undefined &&
      runs.at(-1)?.at(-1) === siblings[i - 1] &&
      beginsRow(lines[lineOf(node) - 1])
    )
      runs.at(-1)?.push(node);
    else runs.push([node]);
  });
  return runs.flatMap((run) => {
    const [first, ...others] = run as [ProseNode, ...ProseNode[]];
    const gaps = others
      // Two tables one under the other each have their own row of dashes.
      .filter((node) => !(node.type === 'table' && first.type === 'table'))
      .map((node) => ({
        kind: 'table-gap',
        line: lineOf(node),
        what: '表格的行和行之间空了一行，网页上会断开。',
        hint: '把上面的空行删去：一个表格的各行连着写。',
      }));
    const inTables = run.flatMap((node) => (node.type === 'table' ? rowFaults(node, lines) : []));
    const separated = run.some((node) => node.type === 'table' || written(node).some(isSeparator));
    const lacking = gaps.length === 0 || !separated ? unmadeFaults(first, written(first)) : [];
    return [...lacking, ...gaps, ...inTables].sort((a, b) => a.line - b.line);
  });
}

/** Why a paragraph is no table: the row of dashes under its first row is missing, or has another number of cells. */
function unmadeFaults(node: ProseNode, rows: readonly string[]): TableFault[] {
  if (node.type === 'table') return [];
  const start = rows.findIndex(beginsRow);
  const [head = '', next = ''] = rows.slice(start);
  const line = lineOf(node) + start;
  if (isSeparator(next)) {
    const counts = [head, next].map((row) => rowCells(row).length);
    const what = `表格的第一行有 ${counts[0]} 格，第二行的横线有 ${counts[1]} 格。`;
    return [{ kind: 'table-separator', line: line + 1, what, hint: '一列写一个 ---，格数和第一行一样。' }];
  }
  const what = '表格的第一行下面，少了横线的一行。';
  return [{ kind: 'table-separator', line, what, hint: EXAMPLE }];
}

/** Rows that have other cells than the first, and cells that must not be empty. */
function rowFaults(table: ProseNode, lines: readonly string[]): TableFault[] {
  const [head, ...rows] = table.children ?? [];
  const count = head?.children?.length ?? 0;
  const line = lineOf(table);
  const fault = (at: number, what: string, hint: string) => [{ kind: 'table-cells', line: at, what, hint }];
  if (table.align?.some((side) => side !== null))
    return fault(line + 1, '表格的横线旁边写了冒号。', '只写横线，删去冒号：左右对齐由网页自己排。');
  if (rows.length === 0) return fault(line, '表格只有第一行的标题，下面没有内容。', EXAMPLE);
  if (head?.children?.some(isEmpty))
    return fault(line, '表格的第一行有空的格。', '每一列都要有标题，写在第一行。');
  const counts = new Set(rows.map((row) => row.children?.length ?? 0));
  const [only = 0] = counts;
  if (rows.length > 1 && counts.size === 1 && only !== count)
    return fault(
      line,
      `表格的第一行有 ${count} 格，下面各行都有 ${only} 格。`,
      '每一列都要有标题，写在第一行。',
    );
  return rows.flatMap((row) => {
    const at = lineOf(row);
    const cells = row.children ?? [];
    if (!beginsRow(lines[at - 1]))
      return fault(
        at,
        '紧跟在表格下面的这一行，会成为表格的一行。',
        '要另起一段，上面空一行；是表格的一行，行首写上 |。',
      );
    if (cells.length !== count)
      return fault(
        at,
        `表格的第一行有 ${count} 格，这一行有 ${cells.length} 格。`,
        '每一行的格数要一样，空着的格也写出 |；文字里的竖线写成 \\|。',
      );
    return cells[0] && isEmpty(cells[0])
      ? fault(at, '表格这一行的第一格是空的。', '第一格是这一行的名称，不能空。')
      : [];
  });
}
