/** What a spreadsheet takes for the beginning of a formula, in half width and in full (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;

/** A table as CSV (RFC 4180), with a BOM, by which spreadsheets know UTF-8. No cell of it is a formula. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
