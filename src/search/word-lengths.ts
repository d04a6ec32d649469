/** Pagefind separates words by this character. */
export const WORD_MARK = '\u200B';

/** A word's length in base 36: one character, and before it a `z` for every 35 of a longer word. */
export const lengthCode = ({ length }: string): string =>
  'z'.repeat(Math.floor(length / 35)) + (length % 35).toString(36);

/** Cuts a text into words by their lengths, as `lengthCode` writes them one after the other. */
export function cutWords(text: string, lengths: string): string[] {
  let at = 0;
  return (lengths.match(/z*[^z]/g) ?? []).map((code) => {
    const word = text.slice(at, at + (code.length - 1) * 35 + parseInt(code.slice(-1), 36));
    at += word.length;
    return word;
  });
}
