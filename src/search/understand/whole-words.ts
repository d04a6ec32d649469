import { byCodeUnit } from '../../text/order.ts';
import type { Corpus } from '../corpus.ts';
import { groupBy } from '../group-by.ts';
import { once } from '../once.ts';
import { functionWords } from './function-words.ts';

/** The Han names and words that a correction may put in the place of what was typed. */
interface WholeWords {
  all: readonly string[];
  /** Those that begin, or end, with a character. */
  beginning(character: string): readonly string[];
  ending(character: string): readonly string[];
  /** English words and those of English names. */
  latin: readonly string[];
}

const han = /^[\u3400-\u9fff]{2,}$/;
const latin = /^[a-z]{2,}$/;

/** Makes once what depends on the names and words alone, which corpora over other documents share. */
export function oncePerWords<T>(make: (corpus: Corpus) => T): (corpus: Corpus) => T {
  const made = new WeakMap<Corpus['words'], T>();
  return (corpus) => {
    const value = made.get(corpus.words) ?? make(corpus);
    made.set(corpus.words, value);
    return value;
  };
}

/** The whole names and words of a corpus. A word of grammar is no correction of anything. */
export const wholeWords = oncePerWords(({ names, words }): WholeWords => {
  const every = new Set([...Array.from(names), ...Array.from(words.keys())]);
  const all = Array.from(every).filter((word) => han.test(word) && !functionWords.has(word));
  const first = once(() => groupBy(all, (word) => word[0] ?? ''));
  const last = once(() => groupBy(all, (word) => word[word.length - 1] ?? ''));
  return {
    all,
    beginning: (character) => first().get(character) ?? [],
    ending: (character) => last().get(character) ?? [],
    latin: Array.from(new Set(Array.from(every).join(' ').split(' '))).filter((word) => latin.test(word)),
  };
});

/** Whether our text has a run: such a run is no slip. */
export const isKnown = ({ names, documentFrequency }: Corpus, run: string): boolean =>
  names.has(run) || documentFrequency(run) > 0;

/** The likeliest first: names before words, what many documents say before what few do. */
export function likeliest({ names, words, documentFrequency }: Corpus, found: Iterable<string>): string[] {
  return Array.from(new Set(found))
    .map((word) => ({ word, name: names.has(word), often: words.get(word) ?? documentFrequency(word) }))
    .sort(
      (a, b) =>
        Number(b.name) - Number(a.name) ||
        b.often - a.often ||
        a.word.length - b.word.length ||
        byCodeUnit(a.word, b.word),
    )
    .map(({ word }) => word);
}
