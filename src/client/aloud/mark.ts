import type { Sentence } from './page-text.ts';

/** The browser's registry of highlights (CSS Custom Highlight API: Chrome 105, Safari 17.2, Firefox 140). */
interface Highlights {
  highlights?: { set(name: string, value: object): void; delete(name: string): void };
}

let marked: Element | undefined;

/** Marks the sentence that is read, by a highlight; in browsers without them, its paragraph. Nothing marked: no argument. */
export function markSentence(sentence?: Sentence): void {
  const registry = (CSS as Highlights).highlights;
  const Highlight = (window as unknown as { Highlight?: new (range: Range) => object }).Highlight;
  marked?.classList.remove('aloud-block');
  registry?.delete('aloud');
  marked = undefined;
  if (!sentence) return;
  if (registry && Highlight) registry.set('aloud', new Highlight(sentence.range));
  else {
    marked = sentence.block;
    marked.classList.add('aloud-block');
  }
  sentence.block.scrollIntoView({ block: 'nearest' });
}
