import type { Corpus } from './corpus.ts';
import type { Answer } from './rank/rank.ts';
import { search } from './rank/search.ts';
import type { Document } from './types.ts';
import { wantedWords } from './wanted-words.ts';

/** Asks Pagefind for one word of its index: the names of the records that have it, or a longer one. */
export type Ask = (word: string) => Promise<readonly string[]>;

/** Pagefind, and the records it finds, by the names of their fragments, in reading order. */
export interface Finder {
  ask: Ask;
  documents: ReadonlyMap<string, Document>;
}

/**
 * The settled answer: Pagefind finds, and what it found is ranked with the whole of its text. What the query was read as
 * beside what was typed is asked for as well, until nothing new is wanted.
 * @returns the answer, and whether Pagefind found anything at all
 */
export async function settle(
  corpus: Corpus,
  { ask, documents }: Finder,
  query: string,
  literal = false,
): Promise<{ answer: Answer; any: boolean }> {
  const asked = new Set<string>();
  const found = new Set<string>();
  let known = corpus;
  let answer = search(known, query, literal);
  for (;;) {
    const wanted = answer.considered
      // Of a longer query a character alone is chance.
      .filter((text, at) => at === 0 || text.length > 1)
      .reduce<string[]>((all, text) => all.concat(wantedWords(known, text)), [])
      .concat(wantedWords(known, answer.query.normal, true))
      .filter((word) => !asked.has(word));
    if (wanted.length === 0) return { answer, any: found.size > 0 };
    for (const word of wanted) asked.add(word);
    for (const names of await Promise.all(wanted.map(ask))) for (const name of names) found.add(name);
    const inOrder = Array.from(documents).filter(([name]) => found.has(name));
    known = corpus.over(inOrder.map(([, document]) => document));
    answer = search(known, query, literal);
  }
}
