import { z } from 'astro/zod';
import { closedUp } from '../text/columns.ts';
import { cellsOf } from '../text/plain.ts';
import { line, setting } from './text.ts';

/** From so many on they are a table on a page of their own; fewer are a list at the end of the pledge. */
export const TABLE_FROM = 20;

/** The name of a signatory and what stands beside it, as it is written: 苏城图书馆 | 江苏苏城. */
export const signatoryRow = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.replaceAll('|', '\\|'))
    .join(' | ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** What is wrong with a row; `columns` is how many cells it must have. */
function rowFault(row: string, columns: number): string | undefined {
  if (row.includes('｜')) return '竖线要用英文的 |';
  const cells = cellsOf(row);
  const [name = ''] = cells;
  if (name === '') return '竖线前面没有名称';
  if (closedUp(name) !== name) return `名称的字中间不要空格，写成“${closedUp(name)}”`;
  if (cells.length === columns) return undefined;
  return columns === 1
    ? `只有名称的，不写竖线；有别的栏目，先在 columns 里写出各栏的名称`
    : `columns 有 ${columns} 栏，这一行有 ${cells.length} 格`;
}

/** Who signed the pledge, in the order of the document. */
export const signatoriesSchema = z
  .strictObject({
    columns: z
      .array(setting('一栏的名称'))
      .min(1, '至少写一栏')
      .optional()
      .describe('各栏的名称，照原件的表头写，第一栏是署名者的名称，序号不写；只有名称的，可以不写'),
    names: z
      .array(line('一个署名者'))
      .min(1, '至少写一个')
      .describe('署名者，一行一个，照原件的次序；有几栏的，用英文的竖线 | 隔开，空着的格也写出竖线'),
  })
  .superRefine(({ columns = [''], names }, context) => {
    names.forEach((row, i) => {
      const message = rowFault(row, columns.length);
      if (message !== undefined) context.addIssue({ code: 'custom', path: ['names', i], message });
    });
  });
export type SignatoriesData = z.infer<typeof signatoriesSchema>;
