import type { Corpus } from './corpus.ts';
import { findRun } from './entry.ts';
import type { Answer } from './rank/rank.ts';

/** The query terms: the content pieces of a query, cut into the longest words of Pagefind's index, joined by spaces. */
export function indexWords(answer: Answer, vocabulary: ReadonlySet<string>): string {
  const words: string[] = [];
  for (const { text, kind } of answer.query.pieces) {
    if (kind !== 'content') continue;
    for (let at = 0; at < text.length; ) {
      let length = Math.min(text.length - at, 12);
      while (length > 1 && !vocabulary.has(text.slice(at, at + length))) length--;
      const word = text.slice(at, at + length);
      if (vocabulary.has(word)) words.push(word);
      at += length;
    }
  }
  return words.join(' ');
}

/** Whether a page carries every content piece of the answer: the only pages Pagefind may add to it. */
export function carriesAll(corpus: Corpus, answer: Answer, path: string): boolean {
  const entry = corpus.entries.find(({ document }) => document.path === path);
  if (!entry) return false;
  const all = entry.body.text + entry.title + entry.keywords.join(' ');
  return answer.query.pieces.every(({ kind, text }) => kind !== 'content' || findRun(all, text) >= 0);
}
