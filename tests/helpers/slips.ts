import type { Corpus } from '../../src/search/corpus.ts';
import { blurred, level1Characters } from '../../src/text/pinyin.ts';

type Random = () => number;
/** A slip of a hand, an ear or a machine in a name; none where the name leaves no place for it. */
type Slip = (name: string, random: Random, corpus: Corpus) => string | undefined;

/** Slips by their kind, each for names of so many characters and more. */
export type Slips = Record<string, { least: number; slip: Slip }>;

const common = [...level1Characters()];
const pick = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)];

/** The text with what stands at a place replaced. */
const put = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + length);

/** One character of a name replaced by one of those that fit it. @param fits of a character, which others do */
function replaced(
  name: string,
  random: Random,
  fits: (own: string) => (other: string) => boolean,
): string | undefined {
  const places = [...name].flatMap((own, at) => {
    const fitting = fits(own);
    const others = common.filter((other) => other !== own && fitting(other));
    return others.length > 0 ? [{ at, others }] : [];
  });
  const place = pick(places, random);
  return place && put(name, place.at, 1, pick(place.others, random) ?? '');
}

const blurredSyllables = new Map<string, string>();
/** As syllables sound where some sounds are one; there are 400 of them, and each is blurred once. */
function blurredOnce(syllable: string): string {
  const known = blurredSyllables.get(syllable) ?? blurred(syllable);
  blurredSyllables.set(syllable, known);
  return known;
}
const exactly = (syllable: string) => syllable;
const sounding = (corpus: Corpus, key: (syllable: string) => string) => (own: string) => {
  const keys = new Set(corpus.readings(own).map(key));
  return (other: string) => corpus.readings(other).some((syllable) => keys.has(key(syllable)));
};

/** Slips in characters; each from `least` characters on. */
export const hanSlips: Slips = {
  homophone: { least: 2, slip: (name, random, corpus) => replaced(name, random, sounding(corpus, exactly)) },
  'near sound': {
    least: 3,
    slip: (name, random, corpus) =>
      replaced(name, random, (own) => {
        const [same, near] = [exactly, blurredOnce].map((key) => sounding(corpus, key)(own));
        return (other) => !same?.(other) && near?.(other) === true;
      }),
  },
  'look-alike': {
    least: 2,
    slip: (name, random, corpus) => replaced(name, random, (own) => (other) => corpus.alike(own, other)),
  },
  wrong: { least: 3, slip: (name, random) => replaced(name, random, () => () => true) },
  lost: { least: 4, slip: (name, random) => put(name, Math.floor(random() * name.length), 1, '') },
  added: {
    least: 3,
    slip: (name, random) =>
      put(name, 1 + Math.floor(random() * (name.length - 1)), 0, pick(common, random) ?? ''),
  },
  swapped: { least: 2, slip: (name, random) => swap(name, random) },
};

function swap(text: string, random: Random): string | undefined {
  const at = pick(
    [...text].flatMap((one, i) => (i > 0 && text[i - 1] !== one ? [i - 1] : [])),
    random,
  );
  return at === undefined ? undefined : put(text, at, 2, `${text[at + 1]}${text[at]}`);
}

/** A name in pinyin, syllable by syllable. */
const syllables = (name: string, corpus: Corpus): string[] =>
  [...name].map((character) => corpus.readings(character)[0] ?? '');
const letters = (name: string, corpus: Corpus): string => syllables(name, corpus).join('');
const anyLetter = (random: Random): string => pick([...'abcdefghijklmnopqrstuwxyz'], random) ?? '';

/** One of the places where a pattern is found, written otherwise. */
const confused =
  (pattern: RegExp, other: (found: string) => string): Slip =>
  (name, random, corpus) => {
    const typed = letters(name, corpus);
    const found = pick([...typed.matchAll(pattern)], random);
    return found && put(typed, found.index, found[0].length, other(found[0]));
  };

/** Slips in pinyin, and ways to write it. */
export const pinyinSlips: Slips = {
  exact: { least: 2, slip: (name, _, corpus) => letters(name, corpus) },
  spaced: { least: 2, slip: (name, _, corpus) => syllables(name, corpus).join(' ') },
  unfinished: {
    least: 2,
    slip: (name, random, corpus) => {
      const last = syllables(name, corpus).at(-1) ?? '';
      const typed = letters(name, corpus);
      return last.length < 2
        ? undefined
        : typed.slice(0, typed.length - 1 - Math.floor(random() * (last.length - 1)));
    },
  },
  initials: {
    least: 4,
    slip: (name, _, corpus) =>
      syllables(name, corpus)
        .map((one) => one[0])
        .join(''),
  },
  mixed: {
    least: 3,
    slip: (name, random, corpus) => {
      const at = Math.floor(random() * name.length);
      return put(name, at, 1, corpus.readings(name[at] ?? '')[0] ?? '');
    },
  },
  'zh as z': { least: 2, slip: confused(/[zcs]h/g, ([first = '']) => first) },
  'z as zh': { least: 2, slip: confused(/[zcs](?!h)/g, (found) => `${found}h`) },
  'ng as n': { least: 2, slip: confused(/ng/g, () => 'n') },
  'n as ng': { least: 2, slip: confused(/n(?![gaeiou])/g, () => 'ng') },
  'l as n': { least: 2, slip: confused(/l/g, () => 'n') },
  'r as l': { least: 2, slip: confused(/r/g, () => 'l') },
  'f as h': { least: 2, slip: confused(/f(?=[aeou])/g, () => 'h') },
  lost: {
    least: 2,
    slip: (name, random, corpus) => {
      const typed = letters(name, corpus);
      return put(typed, Math.floor(random() * typed.length), 1, '');
    },
  },
  added: {
    least: 2,
    slip: (name, random, corpus) => {
      const typed = letters(name, corpus);
      return put(typed, Math.floor(random() * (typed.length + 1)), 0, anyLetter(random));
    },
  },
  swapped: { least: 2, slip: (name, random, corpus) => swap(letters(name, corpus), random) },
  wrong: {
    least: 2,
    slip: (name, random, corpus) => {
      const typed = letters(name, corpus);
      return put(typed, Math.floor(random() * typed.length), 1, anyLetter(random));
    },
  },
};
