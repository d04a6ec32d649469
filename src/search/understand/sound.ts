import { blurred, level1Characters } from '../../text/pinyin.ts';
import { once } from '../once.ts';
import { oneEdit } from './edit.ts';
import { groupBy, isKnown, likeliest, type Vocabulary, wholeWords } from './whole-words.ts';

/** A whole name or word as it is spelt; one with characters of two readings is several of these. */
interface Spoken {
  word: string;
  syllables: readonly string[];
  letters: string;
}

/** How a part that is typed in letters is held against what is spelt so; the surest comes first. */
export const manners = ['exact', 'begun', 'initials', 'blurred', 'edited'] as const;
type Way = (typeof manners)[number];

interface Sounds {
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

/** Readings of one word that are looked at: more are chance. */
const READINGS = 8;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const opened = new WeakMap<Vocabulary['words'], Sounds>();

/** How the whole names and words of a vocabulary sound: made when first needed, for one first letter after the other. */
function soundsOf(vocabulary: Vocabulary): Sounds {
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

/** Whole names and words by the letters they may begin with. */
function byInitial(vocabulary: Vocabulary): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const word of wholeWords(vocabulary).all) {
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

/** The ways a run of Han characters may be read, as syllables; none where a character has no reading. */
export function spellings({ readings }: Vocabulary, run: string): string[][] {
  const all: string[][] = [[]];
  for (const character of run) {
    const [first, ...others] = readings(character);
    if (first === undefined) return [];
    const begun = others.length > 0 && all.length < READINGS ? all.map((syllables) => syllables.slice()) : [];
    for (const syllables of all) syllables.push(first);
    for (const other of others) for (const syllables of begun) all.push([...syllables, other]);
  }
  if (all.length > READINGS) all.length = READINGS;
  return all;
}

/** A text cut into the fewest parts that are of a kind; none where it cannot be. */
export function cutInto(text: string, fits: (part: string) => boolean): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= text.length; end++)
    for (let start = 0; start < end; start++) {
      const before = best[start];
      const shorter = before && (!best[end] || before.length + 1 < (best[end]?.length ?? 0));
      if (shorter && fits(text.slice(start, end))) best[end] = [...before, text.slice(start, end)];
    }
  return best[text.length];
}

/** Whether letters spell syllables one by one, each written out or by its initial. @returns how many are written out */
function abbreviates(letters: string, syllables: readonly string[], from = 0): number {
  const [first = '', ...rest] = syllables;
  if (syllables.length === 0) return from === letters.length ? 0 : -1;
  if (letters.startsWith(first, from)) {
    const whole = abbreviates(letters, rest, from + first.length);
    if (whole >= 0) return whole + 1;
  }
  if (letters[from] !== first[0]) return -1;
  const short = abbreviates(letters, rest, from + 1);
  const double = short < 0 && /^[zcs]h/.test(first) && letters[from + 1] === 'h';
  return double ? abbreviates(letters, rest, from + 2) : short;
}

/** Fewest letters of an unfinished word, of initials, and of a word with a slip. */
const LEAST = { begun: 4, initials: 3, blurred: 4, edited: 5 } as const;

/** Names and words of two characters and more that letters spell in one way or another. */
export function spelt(vocabulary: Vocabulary, letters: string, way: Way): string[] {
  if (way !== 'exact' && letters.length < LEAST[way]) return [];
  const found = heard(soundsOf(vocabulary), letters, way).map(({ word }) => word);
  // Any two syllables are near to some word: a slip in them is put right where the word is one of a name.
  const sure = way !== 'blurred' && way !== 'edited';
  return likeliest(
    vocabulary,
    found.filter((word) => sure || word.length > 2 || vocabulary.telling(word)),
  );
}

function heard(sounds: Sounds, letters: string, way: Way): readonly Spoken[] {
  const begin = sounds.initial(letters[0] ?? '');
  switch (way) {
    case 'exact':
      return sounds.exact(letters);
    case 'begun':
      return begin.filter(
        (one) =>
          one.letters.startsWith(letters) &&
          letters.length > one.letters.length - (one.syllables[one.syllables.length - 1]?.length ?? 0),
      );
    case 'initials':
      return begin.filter(({ syllables }) => syllables.length > 2 && abbreviates(letters, syllables) >= 0);
    case 'blurred':
      return sounds.blurred(letters);
    case 'edited': {
      // What is pinyin as it stands may well be meant so.
      const meant = sounds.isPinyin(letters);
      return sounds.slipped(letters).filter(({ syllables }) => syllables.length > 2 || !meant);
    }
  }
}

/** A word in which letters and the characters beside them meet: how many of the characters before and after are its own. */
export interface Met {
  word: string;
  before: number;
  after: number;
}

/** Names and words that begin or end with the characters beside some letters, and are spelt so for the rest: `zhaohui制度` is 召回制度. */
export function meeting(
  vocabulary: Vocabulary,
  { letters, before, after, way }: { letters: string; before: string; after: string; way: Way },
): Met[] {
  const met: Met[] = [];
  const { all } = wholeWords(vocabulary);
  for (const word of all) {
    for (let first = Math.min(before.length, word.length - 1); first >= 0; first--) {
      if (first > 0 && !before.endsWith(word.slice(0, first))) continue;
      for (let last = Math.min(after.length, word.length - 1 - first); last >= 0; last--) {
        if (first + last === 0 || !after.startsWith(word.slice(word.length - last))) continue;
        if (spells(vocabulary, word.slice(first, word.length - last), letters, way))
          met.push({ word, before: first, after: last });
      }
    }
  }
  const order = likeliest(
    vocabulary,
    met.map(({ word }) => word),
  );
  return met.sort(
    (a, b) => b.before + b.after - a.before - a.after || order.indexOf(a.word) - order.indexOf(b.word),
  );
}

function spells(vocabulary: Vocabulary, run: string, letters: string, way: Way): boolean {
  return spellings(vocabulary, run).some((syllables) => {
    const own = syllables.join('');
    if (way === 'exact') return own === letters;
    if (way === 'initials') return run.length > 1 && abbreviates(letters, syllables) >= 0;
    if (way === 'blurred') return blurred(own) === blurred(letters);
    return (
      way === 'edited' &&
      letters.length >= LEAST.blurred &&
      (oneEdit(letters, own) || oneEdit(blurred(letters), blurred(own)))
    );
  });
}

/** Beginnings that are followed while letters are cut into words. */
const FOLLOWED = 6;

/** Letters that spell several whole words, one of two characters at least, that stand side by side in our text: `shouhoufuwu` → 售后服务. */
export function speltTogether(
  vocabulary: Vocabulary,
  letters: string,
  way: 'exact' | 'blurred',
): string | undefined {
  const { [way]: find, single } = soundsOf(vocabulary);
  const begun: { run: string; words: number }[][] = [[{ run: '', words: 0 }]];
  for (let end = 1; end <= letters.length; end++) {
    const here: { run: string; words: number }[] = [];
    for (let start = 0; start < end; start++) {
      const part = letters.slice(start, end);
      const next = begun[start]?.length ? [...find(part).map(({ word }) => word), ...single(part)] : [];
      for (const { run, words } of begun[start] ?? [])
        for (const word of next)
          if (run === '' || isKnown(vocabulary, run + word)) here.push({ run: run + word, words: words + 1 });
    }
    begun.push(here.sort((a, b) => a.words - b.words).slice(0, FOLLOWED));
  }
  return begun[letters.length]?.find(({ run, words }) => words > 1 && run.length > words && run.length > 2)
    ?.run;
}

/** Letters that spell whole words of two characters and more, one after the other: the fewest. */
export function speltApart(vocabulary: Vocabulary, letters: string): string | undefined {
  const { exact } = soundsOf(vocabulary);
  return cutInto(letters, (part) => part.length > 2 && exact(part).length > 0)
    ?.map((part) => spelt(vocabulary, part, 'exact')[0] ?? '')
    .join('');
}

/**
 * Names and words that sound like a run of Han characters.
 * @param way whether zh/z, -ng/-n and the like count as the same
 */
export function soundingLike(vocabulary: Vocabulary, run: string, way: 'exact' | 'blurred'): string[] {
  const { [way]: find } = soundsOf(vocabulary);
  const found = spellings(vocabulary, run).reduce<Spoken[]>(
    (all, syllables) => all.concat(find(syllables.join(''))),
    [],
  );
  return likeliest(
    vocabulary,
    found.map(({ word }) => word).filter((word) => word.length === run.length && word !== run),
  );
}
