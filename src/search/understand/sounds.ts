import { blurred, level1Characters } from '../../text/pinyin.ts';
import { groupBy } from '../group-by.ts';
import { once } from '../once.ts';
import { oneEdit } from './edit.ts';
import { cutInto, spellings } from './spelling.ts';
import { type Vocabulary, wholeWords } from './whole-words.ts';

/** A whole name or word as it is spelt; one with characters of two readings is several of these. */
export interface Spoken {
  word: string;
  syllables: readonly string[];
  letters: string;
}

export interface Sounds {
  exact(letters: string): readonly Spoken[];
  blurred(letters: string): readonly Spoken[];
  /** Those whose first syllable begins with a letter. */
  initial(letter: string): readonly Spoken[];
  /** Words of one character that sound so. */
  single(syllable: string): readonly string[];
  /** Those of which one letter makes the difference, in the spelling or in what it sounds like. */
  slipped(letters: string): readonly Spoken[];
  /** Whether letters are whole syllables one after the other, whatever they mean. */
  isPinyin(letters: string): boolean;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const opened = new WeakMap<Vocabulary['words'], Sounds>();

/** How the whole names and words of a vocabulary sound: made when first needed, for one first letter after the other. */
export function soundsOf(vocabulary: Vocabulary): Sounds {
  const known = opened.get(vocabulary.words);
  if (known) return known;
  const words = once(() => byInitial(vocabulary));
  const initial = perKey((letter) => spokenOf(vocabulary, words().get(letter) ?? [], letter));
  const exact = perKey((letter) => groupBy(initial(letter), ({ letters }) => letters));
  const near = perKey((letter) => {
    const same = LETTERS.split('').filter((one) => blurred(one) === letter);
    const all = same.reduce<Spoken[]>((list, one) => list.concat(initial(one)), []);
    return groupBy(all, ({ letters }) => blurred(letters));
  });
  const syllables = once(() => {
    const all = new Set<string>();
    for (const character of level1Characters())
      for (const syllable of vocabulary.readings(character)) all.add(syllable);
    return all;
  });
  const singles = once(() => {
    const words = Array.from(vocabulary.words.keys()).filter((word) => word.length === 1);
    const heard = words.reduce<[string, string][]>((list, word) => {
      for (const syllable of vocabulary.readings(word)) list.push([syllable, word]);
      return list;
    }, []);
    return groupBy(heard, ([syllable]) => syllable);
  });
  const made: Sounds = {
    single: (syllable) => (singles().get(syllable) ?? []).map(([, word]) => word),
    exact: (letters) => exact(letters[0] ?? '').get(letters) ?? [],
    blurred: (letters) => {
      const heard = blurred(letters);
      return near(heard[0] ?? '').get(heard) ?? [];
    },
    initial,
    slipped: (letters) => {
      const heard = blurred(letters);
      const found: Spoken[] = [];
      near(heard[0] ?? '').forEach((same, own) => {
        // Two slips in two syllables would be too much.
        if (oneEdit(heard, own)) found.push(...same.filter(({ syllables }) => syllables.length > 2));
      });
      for (const letter of LETTERS)
        for (const one of initial(letter)) if (oneEdit(letters, one.letters)) found.push(one);
      return found;
    },
    isPinyin: (letters) => cutInto(letters, (part) => syllables().has(part)) !== undefined,
  };
  opened.set(vocabulary.words, made);
  return made;
}

/** Whole names and words, and what means something by the table of equivalents, by the letters they may begin with. */
function byInitial(vocabulary: Vocabulary): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const said = (vocabulary.said ?? []).filter((word) => /^[\u3400-\u9fff]{2,}$/.test(word));
  for (const word of wholeWords(vocabulary).all.concat(said)) {
    const letters = new Set(vocabulary.readings(word[0] ?? '').map((syllable) => syllable[0] ?? ''));
    letters.forEach((letter) => {
      const list = found.get(letter);
      if (list) list.push(word);
      else found.set(letter, [word]);
    });
  }
  return found;
}

function spokenOf(vocabulary: Vocabulary, words: readonly string[], letter: string): Spoken[] {
  const spoken: Spoken[] = [];
  for (const word of words)
    for (const syllables of spellings(vocabulary, word))
      if (syllables[0]?.[0] === letter) spoken.push({ word, syllables, letters: syllables.join('') });
  return spoken;
}

/** Makes a value once for each key. */
function perKey<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
