/** The first paragraph of a body, as it is written. */
export const firstParagraph = (body: string): string => body.trim().split(/\n\s*\n/)[0] ?? '';

/** A text without markup as it is read: what is escaped in Markdown stands for itself, a backslash before ASCII punctuation is no text (CommonMark 2.4). */
export const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** Cells as they are written between bars. */
export const cellsOf = (row: string): string[] =>
  row.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));

/** The cells of a table's row as it is written. */
export const rowCells = (row: string): string[] => cellsOf(row.trim().replace(/^\||(?<!\\)\|$/g, ''));

/** A row of a table as a paragraph of its own, cell by cell; nothing of the row of dashes. */
const rowWords = (row: string): string =>
  /^[\s|:-]+$/.test(row) ? '' : `${rowCells(row).filter(Boolean).join('；')}\n\n`;

/** The words of an MDX body of this site without its markup: components and links keep their text, rows of tables are paragraphs, citations are left out. */
export function plainProse(body: string): string {
  return body
    .replace(/<Source\b[^>]*\/>/g, '')
    .replace(/^[ \t]*\|.*(?:\n|$)/gm, rowWords)
    .replace(/<\/?Term\b[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
