import { element } from '../page/element.ts';

/**
 * Marks words where they stand in an element, across its inline elements too; what is marked stays the text it was.
 * @param words as the page writes them, none of them empty
 */
export function markWords(root: Node, words: readonly string[]): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const text = nodes.map(({ data }) => data).join('');
  const isFound: boolean[] = [];
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      for (let i = at; i < at + word.length; i++) isFound[i] = true;
  let at = 0;
  for (let node of nodes)
    for (let end = at + node.length; at < end; ) {
      const from = at;
      while (at < end && isFound[at] === isFound[from]) at++;
      const rest = node.splitText(at - from);
      if (isFound[from]) node.replaceWith(element('mark', {}, node.data));
      node = rest;
    }
  // What was split without being marked, and what is empty behind the last mark, is one text again.
  root.normalize();
}
