import { blurred } from '../../text/pinyin.ts';
import type { Corpus } from '../corpus.ts';
import { groupBy } from '../group-by.ts';
import { once } from '../once.ts';
import { functionWords } from './function-words.ts';
import { oncePerWords, wholeWords } from './whole-words.ts';

/** A whole name or word as it is spelt; one with characters of two readings is several of these. */
export interface Spoken {
  word: string;
  syllables: readonly string[];
  letters: string;
  /** The letters as they are heard where people confuse them. */
  heard: () => string;
}

/** Readings of one word that are looked at: a limit of work. */
const READINGS = 8;

/** The ways a run of Han characters may be read, as syllables; none where a character has no reading. */
export function spellings({ readings }: Corpus, run: string): string[][] {
  let all: string[][] = [[]];
  for (const character of run)
    all = readings(character)
      .flatMap((syllable) => all.map((syllables) => [...syllables, syllable]))
      .slice(0, READINGS);
  return all;
}

/** What syllables are in letters, and how they are heard. */
export function heardOf(syllables: readonly string[]): Omit<Spoken, 'word'> {
  const letters = syllables.join('');
  return { syllables, letters, heard: once(() => blurred(letters)) };
}

const spokenOf = (corpus: Corpus, words: readonly string[]): Spoken[] =>
  words.flatMap((word) => spellings(corpus, word).map((syllables) => ({ word, ...heardOf(syllables) })));
const byLetters = (words: readonly Spoken[]): Map<string, Spoken[]> =>
  groupBy(words, ({ letters }) => letters);

/** Words of grammar of one syllable that are read in letters: any other syllable would be one. */
const SHORT = ['是', '的', '吗', '了', '有', '在', '要'];

/**
 * How the whole names and words of a corpus sound, with what means something by the table of equivalents; these, words of
 * one character and words of grammar by their letters.
 */
export const soundsOf = oncePerWords((corpus) => {
  const said = corpus.said.filter((word) => /^[\u3400-\u9fff]{2,}$/.test(word));
  const all = spokenOf(corpus, wholeWords(corpus).all.concat(said));
  const single = Array.from(corpus.words.keys()).filter((word) => word.length === 1);
  const grammar = Array.from(functionWords).filter((word) => word.length > 1);
  return {
    all,
    exact: byLetters(all),
    single: byLetters(spokenOf(corpus, single)),
    grammar: byLetters(spokenOf(corpus, grammar.concat(SHORT))),
  };
});
