import { withMark } from './file.ts';

/** A cell of a table that people open in a spreadsheet. */
export type Cell = string | number;

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection), in half and in full width; a blank or a line break may hide it. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r\n]/;

/** A cell as it is written: in quotation marks, and never a formula. */
function quoted(cell: Cell): string {
  const text = String(cell);
  return `"${(FORMULA.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
}

/**
 * A table as CSV (RFC 4180): every cell quoted, lines that end in CRLF, and a byte-order mark, without which Excel reads Chinese wrongly.
 * @param rows the first says what the columns are called
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  withMark(rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join(''));
