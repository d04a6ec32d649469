import { blurred } from '../../text/pinyin.ts';
import type { Corpus } from '../corpus.ts';
import { once } from '../once.ts';
import { functionWords } from './function-words.ts';
import { groupBy, oncePerWords, wholeWords } from './whole-words.ts';

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

/** How the whole names and words of a corpus sound, and what means something by the table of equivalents; and by their letters. */
export const soundsOf = oncePerWords((corpus) => {
  const said = corpus.said.filter((word) => /^[\u3400-\u9fff]{2,}$/.test(word));
  const all = [...wholeWords(corpus).all, ...said].flatMap((word) =>
    spellings(corpus, word).map((syllables): Spoken => ({ word, ...heardOf(syllables) })),
  );
  return { all, exact: groupBy(all, ({ letters }) => letters) };
});

/** Words of grammar of one syllable that are read in letters: any other syllable would be one. */
const SHORT = ['是', '的', '吗', '了', '有', '在', '要'];

/** Words of one character and words of grammar, by their letters. */
export const shortSounds = oncePerWords((corpus) => {
  const by = (words: string[]) =>
    groupBy(
      words.flatMap((word) =>
        spellings(corpus, word).map((syllables) => ({ word, letters: syllables.join('') })),
      ),
      ({ letters }) => letters,
    );
  return {
    single: by([...corpus.words.keys()].filter((word) => word.length === 1)),
    grammar: by([...functionWords].filter((word) => word.length > 1).concat(SHORT)),
  };
});
