/** A cell of a table that people open in a spreadsheet. */
type Cell = string | number;

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection), in half and in full width; a line break may hide it. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠\t\r\n]/u;

/** A cell as it is written: in quotation marks, and never a formula. */
const quoted = (cell: Cell): string => {
  const text = String(cell);
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

/**
 * A table as CSV (RFC 4180): every cell quoted, lines that end in CRLF, and a byte-order mark, without which Excel reads Chinese wrongly.
 * @throws Error for a row that has not as many cells as the table has columns
 */
export function csvOf(columns: readonly string[], rows: readonly (readonly Cell[])[]): Uint8Array {
  const odd = rows.find((row) => row.length !== columns.length);
  if (odd) throw new Error(`a row of ${odd.length} cells under ${columns.length} columns`);
  const lines = [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`);
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}
