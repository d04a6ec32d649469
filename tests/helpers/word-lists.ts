import { paragraph, part } from './documents.ts';

/** A level of a list of Word. @param shown what stands before its items, `%1` for the number */
export const level = (at: number, format: string, shown: string): string =>
  `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/><w:lvlText w:val="${shown}"/></w:lvl>`;

/** A list: how it looks, and that it is one. @param more what the list says besides */
export const list = (id: number, levels: string, more = ''): string[] => [
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`,
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${more}</w:num>`,
];

/** The file of lists: looks stand before all that have them. */
export const numbering = (...lists: string[][]): Record<string, string> => ({
  'word/numbering.xml': part('numbering', [0, 1].flatMap((at) => lists.map((one) => one[at])).join('')),
});

/** A paragraph that is an item of a list, so deep in it. */
export const item = (line: string, of: number, depth = 0): string =>
  paragraph(line).replace(
    '<w:p>',
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${of}"/></w:numPr></w:pPr>`,
  );
