import type { Corpus } from '../corpus.ts';
import { isKnown, likeliest, wholeWords } from './whole-words.ts';

/** Whether one change makes `a` of `b`: a character wrong, missing, added, or two neighbours swapped. */
export function oneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  return (
    (left.length <= 1 && right.length <= 1) ||
    (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
  );
}

/** Whole words and names that may differ from a run in one place: that leaves their first or last character as it is. */
function neighbours(corpus: Corpus, run: string): readonly string[] {
  const { beginning, ending } = wholeWords(corpus);
  return beginning(run[0] ?? '').concat(ending(run[run.length - 1] ?? ''));
}

/** Names and words of three characters and more that are one change away from a run of Han characters. */
export function oneEditAway(corpus: Corpus, run: string): string[] {
  const found = neighbours(corpus, run).filter((word) => word.length >= 3 && oneEdit(run, word));
  // A character wrong is likelier than one lost.
  const [wrong, other] = [true, false].map((same) =>
    found.filter((word) => (word.length === run.length) === same),
  );
  return [...likeliest(corpus, wrong ?? []), ...likeliest(corpus, other ?? [])];
}

/**
 * The one name of two characters that a rare character stands in the place of: one that is neither common nor in our text is
 * what a machine read or a finger hit, 召冋. Where several names would do, none does.
 */
export function aroundRare(corpus: Corpus, run: string): string[] {
  const rare = (character = '') => corpus.readings(character).length === 0;
  if (rare(run[0]) === rare(run[1])) return [];
  const found = neighbours(corpus, run).filter(
    (word) =>
      word.length === 2 && corpus.names.has(word) && (rare(run[0]) ? word[1] === run[1] : word[0] === run[0]),
  );
  return found.length === 1 ? found : [];
}

/** The name or word that two characters are in the wrong order. */
export function swapped(corpus: Corpus, [first = '', second = '']: string): string[] {
  return wholeWords(corpus)
    .beginning(second)
    .filter((word) => word === second + first);
}

/** Names and words that are a run of Han characters but for one character that looks like another. */
export function lookingLike(corpus: Corpus, run: string): string[] {
  const found = neighbours(corpus, run).filter((word) => {
    if (word.length !== run.length) return false;
    const at = Array.from(run).findIndex((character, i) => character !== word[i]);
    return at >= 0 && run.slice(at + 1) === word.slice(at + 1) && corpus.alike(word[at] ?? '', run[at] ?? '');
  });
  return likeliest(corpus, found);
}

/** Shortest English word in which a slip is looked for, in letters: no query of the five files hangs on it; shorter ones are near to anything. */
const SHORTEST = 5;

/** The English word of a name that a word is one change away from; itself where our text has it. */
export function latinNear(corpus: Corpus, word: string): string | undefined {
  if (isKnown(corpus, word)) return word;
  const { latin } = wholeWords(corpus);
  if (word.length < SHORTEST) return undefined;
  return likeliest(
    corpus,
    latin.filter((known) => oneEdit(word, known) && corpus.telling(known)),
  )[0];
}
