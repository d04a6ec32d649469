/** How far the page's text is looked through for a letter, where Pagefind has left one out. */
const REACH = 20;

/**
 * Pagefind ends a block without a stop by a full stop of its own; in Chinese that is 。
 * Its own are told from the page's by reading both texts side by side, white space aside.
 * @param text the text as Pagefind has it
 * @param page the text of the same page as it stands in the HTML
 * @returns a text of the same length
 */
export function chineseStops(text: string, page: string): string {
  const own = page.replace(/\s/g, '');
  let at = 0;
  return text.replace(/\S/g, (letter, offset: number) => {
    if (letter === '.' && own[at] !== '.' && /^(?:\s|$)/.test(text.slice(offset + 1))) return '。';
    const found = own.slice(at, at + REACH).indexOf(letter);
    if (found >= 0) at += found + 1;
    return letter;
  });
}
