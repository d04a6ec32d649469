import type { Corpus } from './corpus.ts';
import type { Answer } from './rank/rank.ts';
import { search } from './rank/search.ts';
import type { Document } from './types.ts';
import { functionWords } from './understand/function-words.ts';
import { wantedWords } from './wanted-words.ts';

/** Asks Pagefind for one word of its index: the names of the records that have it, or a longer one. */
export type Ask = (word: string) => Promise<readonly string[]>;

/** Pagefind, and the records it finds, by the names of their fragments, in reading order. */
export interface Finder {
  ask: Ask;
  documents: ReadonlyMap<string, Document>;
}

/** How many words are asked for in a round, the rarest; the rest never: each may cost a chunk of the index, and common ones tell least. */
// Of 348 queries in two files none asks for more than 8 files; first and top 5 are the same as without a limit (2026-11).
const MOST = 5;

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
  // A word that stands in no text would cost a chunk of the index that says so.
  const whole = corpus.over(Array.from(documents.values()));
  const frequency = whole.documentFrequency;
  let answer = search(corpus, query, literal);
  for (;;) {
    const wanted = answer.considered
      // Of a longer query a character alone is chance, and so are words of grammar.
      .filter((text, at) => at === 0 || (text.length > 1 && !functionWords.has(text)))
      .reduce<string[]>((all, text) => all.concat(wantedWords(whole, text)), [])
      .concat(wantedWords(whole, answer.query.normal, true))
      .filter((word, at, all) => all.indexOf(word) === at && !asked.has(word) && frequency(word) > 0)
      .sort((one, other) => frequency(one) - frequency(other));
    if (wanted.length === 0) return { answer, any: found.size > 0 };
    for (const word of wanted) asked.add(word);
    for (const names of await Promise.all(wanted.slice(0, MOST).map(ask)))
      for (const name of names) found.add(name);
    const inOrder = Array.from(documents).filter(([name]) => found.has(name));
    answer = search(corpus.over(inOrder.map(([, document]) => document)), query, literal);
  }
}
