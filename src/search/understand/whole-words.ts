import type { Alike } from '../../text/lookalikes.ts';
import type { Readings } from '../../text/pinyin.ts';
import { groupBy } from '../group-by.ts';
import { once } from '../once.ts';
import { functionWords } from './function-words.ts';

/** What corrections need to know of our text: its whole names and whole words, and how they sound and look. */
export interface Vocabulary {
  /** Names people look for, in normal form. */
  names: ReadonlySet<string>;
  /** Words of the index in normal form; a map has their document frequency. */
  words: ReadonlySet<string> | ReadonlyMap<string, number>;
  /** Words that mean something by the table of equivalents. */
  said?: readonly string[];
  readings: Readings;
  alike: Alike;
  documentFrequency(run: string): number;
  /** Whether a run stands in a name. */
  telling(run: string): boolean;
}

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
const opened = new WeakMap<Vocabulary['words'], WholeWords>();

/** The whole names and words of a vocabulary, made once when first needed. A word of grammar is no correction of anything. */
export function wholeWords({ names, words }: Vocabulary): WholeWords {
  const known = opened.get(words);
  if (known) return known;
  const every = new Set([...Array.from(names), ...Array.from(words.keys())]);
  const all = Array.from(every).filter((word) => han.test(word) && !functionWords.has(word));
  const first = once(() => groupBy(all, (word) => word[0] ?? ''));
  const last = once(() => groupBy(all, (word) => word[word.length - 1] ?? ''));
  const made: WholeWords = {
    all,
    beginning: (character) => first().get(character) ?? [],
    ending: (character) => last().get(character) ?? [],
    latin: Array.from(new Set(Array.from(every).join(' ').split(' '))).filter((word) => latin.test(word)),
  };
  opened.set(words, made);
  return made;
}

/** In how many documents a word stands. */
function frequency({ words, documentFrequency }: Vocabulary, word: string): number {
  return ('get' in words ? words.get(word) : undefined) ?? documentFrequency(word);
}

/** Whether our text has a run: such a run is no slip. */
export const isKnown = ({ words, names, documentFrequency }: Vocabulary, run: string): boolean =>
  words.has(run) || names.has(run) || documentFrequency(run) > 0;

/** The likeliest first: names before words, what many documents say before what few do. */
export function likeliest(vocabulary: Vocabulary, words: Iterable<string>): string[] {
  return Array.from(new Set(words))
    .map((word) => ({ word, name: vocabulary.names.has(word), often: frequency(vocabulary, word) }))
    .sort(
      (a, b) =>
        Number(b.name) - Number(a.name) ||
        b.often - a.often ||
        a.word.length - b.word.length ||
        (a.word < b.word ? -1 : 1),
    )
    .map(({ word }) => word);
}
