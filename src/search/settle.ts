import type { Corpus } from './corpus.ts';
import type { Answer } from './rank/rank.ts';
import { search } from './rank/search.ts';
import type { Document } from './types.ts';
import { functionWords } from './understand/function-words.ts';
import { wantedWords, wordsWithin } from './wanted-words.ts';

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
 * The words that settling will ask for, as far as the lexicon's answer can tell before the texts are there: those that were
 * typed, of a query that the lexicon has the whole of.
 */
// Of 388 queries in three files 221 then want no other chunk, 2 fetch one that is not wanted, none more than 8 files (2026-11);
// with all words that are wanted 295, 29 and 8 with more.
export const certainWords = (corpus: Corpus, answer: Answer): string[] =>
  answer.query.coverage === 1
    ? wantedFor(corpus, answer)
        .slice(0, MOST)
        .filter((word) => answer.query.normal.indexOf(word) >= 0)
    : [];

/**
 * The words to ask Pagefind for in a round, the rarest first.
 * @param whole what is known of the texts
 * @param found those that were found, if any
 */
function wantedFor(
  whole: Corpus,
  { considered, query }: Answer,
  asked = new Set<string>(),
  found?: Corpus,
): string[] {
  const frequency = whole.documentFrequency;
  const told = considered
    // Of a longer query a character alone is chance, and so are words of grammar.
    .filter((text, at) => at === 0 || (text.length > 1 && !functionWords.has(text)))
    .flatMap((text) => wantedWords(whole, text))
    .concat(wantedWords(whole, query.normal, true));
  const wanted = Array.from(new Set(told))
    // A word that stands in no text would cost a chunk of the index that says so.
    .filter((word) => !asked.has(word) && frequency(word) > 0)
    .sort((one, other) => frequency(one) - frequency(other));
  // What stands in a text as it was typed is found there, though it was cut inside words, or two texts lie side by side in it.
  const run = considered[0] ?? '';
  const isMissed = (found?.documentFrequency(run) ?? 0) < frequency(run);
  const within = isMissed ? wordsWithin(whole, run).filter((word) => !asked.has(word)) : [];
  const next = wanted.slice(0, MOST);
  return within.some((word) => next.indexOf(word) >= 0) ? wanted : within.slice(0, 1).concat(wanted);
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
  const whole = corpus.over(Array.from(documents.values()));
  let answer = search(corpus, query, literal);
  let here: Corpus | undefined;
  for (;;) {
    const wanted = wantedFor(whole, answer, asked, here);
    if (wanted.length === 0) return { answer, any: found.size > 0 };
    for (const word of wanted) asked.add(word);
    for (const names of await Promise.all(wanted.slice(0, MOST).map(ask)))
      for (const name of names) found.add(name);
    const inOrder = Array.from(documents).filter(([name]) => found.has(name));
    here = corpus.over(inOrder.map(([, document]) => document));
    answer = search(here, query, literal);
  }
}
