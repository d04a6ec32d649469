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
  let start = 0;
  for (const node of nodes) {
    const end = start + node.data.length;
    const pieces: Node[] = [];
    for (let from = start; from < end; ) {
      let to = from + 1;
      while (to < end && isFound[to] === isFound[from]) to++;
      const piece = document.createTextNode(text.slice(from, to));
      const mark = isFound[from] ? document.createElement('mark') : undefined;
      mark?.append(piece);
      pieces.push(mark ?? piece);
      from = to;
    }
    if (pieces.length > 1 || pieces[0]?.nodeType === Node.ELEMENT_NODE) node.replaceWith(...pieces);
    start = end;
  }
}
