/** A text file for any host and editor: a byte-order mark tells the encoding where the host does not. */
export const withMark = (text: string): string => `\uFEFF${text}`;

/** The text of such a file, with one mark or, where a tool put one before another's, more. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF+/, '');

/** As `withMark`, with the line ends old Windows editors need. */
export const forNotepad = (text: string): string => withMark(text.replace(/\r?\n/g, '\r\n'));
