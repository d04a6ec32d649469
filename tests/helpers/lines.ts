/** How a text is broken into lines in a page: what stands on each of them. Runs in the page; serialised whole. */
export function linesOf(selector: string): { text: string; lines: string[]; cut: string[] }[] {
  const han = /\p{Script=Han}/u;
  return [...document.querySelectorAll<HTMLElement>(selector)]
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => {
      const lines: string[] = [];
      /** Where a line ends between two characters of one word: neither a mark nor a place to break at stands there. */
      const cut: string[] = [];
      let bottom = Number.NEGATIVE_INFINITY;
      let before = '';
      /** The box whose lines are counted: between boxes a line may end. */
      let box: Element | null = null;
      const boxOf = (at: Element | null): Element | null =>
        at && at !== element && getComputedStyle(at).display === 'inline' ? boxOf(at.parentElement) : at;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof HTMLElement) {
          if (node.tagName === 'WBR') before = '';
          continue;
        }
        if (boxOf(node.parentElement) !== box) before = '';
        box = boxOf(node.parentElement);
        const hidden = node.parentElement?.closest('.hidden, [hidden]');
        for (const [at, character] of hidden ? [] : [...(node.textContent ?? '')].entries()) {
          if (!character.trim()) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const place = range.getBoundingClientRect();
          if (place.top > bottom - 2) {
            if (han.test(before) && han.test(character)) cut.push(before + character);
            lines.push('');
          }
          bottom = Math.max(bottom, place.bottom);
          lines[lines.length - 1] += character;
          before = character;
        }
      }
      return { text: lines.join(''), lines, cut };
    });
}
