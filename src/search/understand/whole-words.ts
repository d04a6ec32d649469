import { byCodeUnit } from '../../text/order.ts';
import { blurred } from '../../text/pinyin.ts';
import type { Corpus } from '../corpus.ts';
import { groupBy } from '../group-by.ts';
import { once } from '../once.ts';
import { functionWords } from './function-words.ts';

/** A run of text as it sounds; one with characters of two readings is several of these. */
export interface Spoken {
  word: string;
  syllables: readonly string[];
  letters: string;
  /** The letters as they are heard where people confuse them. */
  heard: () => string;
}

/** Readings of one run that are looked at: a limit of work. */
const READINGS = 8;

/** The ways a run may be read. Letters, and what else has no reading, stand for themselves, each as a syllable. */
export function spoken({ readings }: Pick<Corpus, 'readings'>, word: string): Spoken[] {
  let all: string[][] = [[]];
  for (const character of word.replace(/([a-z])[1-5](?![0-9])| /g, '$1').replace(/v/g, 'u')) {
    const own = readings(character);
    all = (own.length > 0 ? own : [character])
      .flatMap((syllable) => all.map((syllables) => [...syllables, syllable]))
      .slice(0, READINGS);
  }
  return all.map((syllables) => {
    const letters = syllables.join('');
    return { word, syllables, letters, heard: once(() => blurred(letters)) };
  });
}

/** What may take the place of what was typed: a Han word or name of two characters and more, a number, an English word of a name. */
const whole = /^(?:[\u3400-\u9fff]{2,}|[0-9]{3,}|[a-z]{6,})$/;
/** Words of grammar of one syllable that are read in letters: any other syllable would be one. */
const SHORT = '是的吗了有在要';

/** Makes once what depends on the names and words alone, which corpora over other documents share. */
export function oncePerWords<T>(make: (corpus: Corpus) => T): (corpus: Corpus) => T {
  const made = new WeakMap<Corpus['words'], T>();
  return (corpus) => {
    const value = made.get(corpus.words) ?? make(corpus);
    made.set(corpus.words, value);
    return value;
  };
}

/** The whole words and names of a corpus, and what means something by its table of equivalents. A word of grammar is no correction of anything. */
export const wholeWords = oncePerWords((corpus) => {
  const names = Array.from(corpus.names);
  const english = names
    .join(' ')
    .split(' ')
    .filter((word) => /^[a-z]+$/.test(word));
  const others = names
    .concat(Array.from(corpus.words.keys()), corpus.naming.said)
    .filter((word) => !/[a-z]/.test(word));
  return Array.from(new Set(english.concat(others)))
    .filter((word) => whole.test(word) && !functionWords.has(word))
    .flatMap((word) => spoken(corpus, word));
});

/** What letters may be read as, by themselves or one after the other: whole words, words of one character, words of grammar. */
export const wordsByLetters = oncePerWords((corpus) => {
  const single = Array.from(corpus.words.keys()).filter(
    (word) => word.length === 1 && !functionWords.has(word),
  );
  const grammar = Array.from(functionWords).filter((word) => word.length > 1 || SHORT.indexOf(word) >= 0);
  const short = single.concat(grammar).flatMap((word) => spoken(corpus, word));
  return groupBy(wholeWords(corpus).concat(short), ({ letters }) => letters);
});

/** Whether our text has a run: such a run is no slip. */
export const isKnown = ({ names, documentFrequency }: Corpus, run: string): boolean =>
  names.has(run) || documentFrequency(run) > 0;

/** The likeliest: names before words, what many documents say before what few do. */
export const likeliest = (
  { names, words, documentFrequency }: Corpus,
  found: readonly string[],
): string | undefined =>
  found
    .map((word) => ({ word, name: names.has(word), often: words.get(word) ?? documentFrequency(word) }))
    .sort(
      (a, b) =>
        Number(b.name) - Number(a.name) ||
        b.often - a.often ||
        a.word.length - b.word.length ||
        byCodeUnit(a.word, b.word),
    )[0]?.word;
