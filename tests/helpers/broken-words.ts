/** Titles of the open page a line of which ends between two characters of a word, each with `/` there. Runs in the page. */
export function brokenWords(): string[] {
  const found: string[] = [];
  for (const title of Array.from(document.querySelectorAll('h1, h2, h3, .claim, .slogan'))) {
    const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const topOf = (at: number): number => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().top;
      };
      for (let at = 1; at < text.length; at++) {
        if (/[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1)) && topOf(at) - topOf(at - 1) > 5)
          found.push(`${text.slice(0, at)}/${text.slice(at)}`);
      }
    }
  }
  return found;
}
