import { sentenceSpans } from './sentences.ts';

/** A sentence of the page: what a voice says, and where it stands. The text nodes readers copy from are not touched. */
export interface Sentence {
  text: string;
  block: Element;
  range: Range;
}

const BLOCKS = 'h1, h2, h3, p, li, dt, dd, th, td';
/** What is not read: ways to elsewhere, marks for eyes only, what is not shown. */
const SILENT =
  'nav, form, .anchor, .concerns, .picture, .tags, .cite, .notes, [hidden], [aria-hidden=true], script, style, noscript';

/** The sentences of the main part, in reading order. */
export function sentencesOf(main: Element): Sentence[] {
  return Array.from(main.querySelectorAll(BLOCKS))
    .filter(
      (block) => !block.closest(SILENT) && !block.querySelector(BLOCKS) && block.getClientRects().length > 0,
    )
    .reduce<Sentence[]>((all, block) => all.concat(sentencesIn(block)), []);
}

function sentencesIn(block: Element): Sentence[] {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest(SILENT)) continue;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const place = (offset: number): [Text, number] | undefined => {
    const at = nodes.filter(({ start }) => start <= offset).pop();
    return at && [at.node, Math.min(offset - at.start, at.node.length)];
  };
  return sentenceSpans(text).reduce<Sentence[]>((all, [start, end]) => {
    const [from, to] = [place(start), place(end)];
    if (!from || !to) return all;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return all.concat({ text: text.slice(start, end).trim(), block, range });
  }, []);
}
