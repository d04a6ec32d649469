/** Pagefind separates words by this character. */
export const WORD_MARK = '\u200B';

/** Cuts a text into words by their lengths, given in base 36, one character each. */
export function cutWords(text: string, lengths: string): string[] {
  let at = 0;
  return Array.from(lengths, (length) => {
    const word = text.slice(at, at + parseInt(length, 36));
    at += word.length;
    return word;
  });
}
