/** Characters that Markdown may take for markup wherever they stand. */
const anywhere = /[\\`*_[\]<>&~|]/g;
/** What makes a line a heading, a list item, a rule or an underline. */
const atStart = /^[#+=!:-]|^(\d{1,9})(?=[.)])/;

/** One line of text as Markdown that shows it as it stands. */
export const escapeLine = (text: string): string =>
  text
    .replace(anywhere, '\\$&')
    .replace(atStart, (mark, digits?: string) => (digits === undefined ? `\\${mark}` : `${digits}\\`));
