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
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof HTMLElement) {
          // Between boxes and at a `wbr` a line may end.
          if (node.tagName === 'WBR' || getComputedStyle(node).display !== 'inline') before = '';
          continue;
        }
        const hidden = node.parentElement?.closest('.hidden, [hidden]');
        for (const [at, character] of hidden ? [] : [...(node.textContent ?? '')].entries()) {
          if (!character.trim()) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          if (box.top > bottom - 2) {
            if (han.test(before) && han.test(character)) cut.push(before + character);
            lines.push('');
          }
          bottom = Math.max(bottom, box.bottom);
          lines[lines.length - 1] += character;
          before = character;
        }
      }
      return { text: lines.join(''), lines, cut };
    });
}
