import { blurred } from '../../text/pinyin.ts';
import type { Corpus } from '../corpus.ts';
import { once } from '../once.ts';
import { oneEdit } from './edit.ts';
import { heardOf, type Spoken, soundsOf, spellings } from './sounds.ts';
import { isKnown, likeliest } from './whole-words.ts';

/** How letters are held against what is spelt so; the surest comes first. */
export const bySureness = ['exact', 'begun', 'initials', 'blurred', 'edited'] as const;
type Way = (typeof bySureness)[number];

/** Fewest letters of initials, of an unfinished word and of one with a slip. */
// The figures of CORRECTION_THRESHOLD; 6: 85.7, 97.9; fewer are read into anything.
const LEAST = 3;

/** A word in which letters and the characters beside them meet: how many of the characters before and after are its own. */
export interface Met {
  word: string;
  before: number;
  after: number;
}

/** The Han characters before some letters and after them. */
export interface Beside {
  before: string;
  after: string;
}
const NONE: Beside = { before: '', after: '' };

/**
 * Names and words of two characters and more that letters spell in one way or another, by themselves or with characters
 * beside them, `zhaohui制度` is 召回制度: those with most of these first, then the likeliest.
 */
export function spelt(corpus: Corpus, letters: string, way: Way, beside: Beside = NONE): Met[] {
  const { before, after } = beside;
  const { all, exact } = soundsOf(corpus);
  const typed = { letters, heard: once(() => blurred(letters)) };
  // Any two syllables are near to some word: a slip in them is put right where the word is one of a name.
  const isSure = ({ word }: Spoken) =>
    way === 'exact' || way === 'begun' || way === 'initials' || word.length > 2 || corpus.telling(word);
  const alone = way === 'exact' ? (exact.get(letters) ?? []) : all.filter((one) => fits(typed, one, way));
  const met = alone.filter(isSure).map(({ word }): Met => ({ word, before: 0, after: 0 }));
  for (const { word, syllables } of before + after === '' ? [] : all) {
    const first = overlap(before, word);
    const last = overlap(word, after);
    const rest = syllables.slice(first, word.length - last);
    if (first + last > 0 && rest.length > 0 && fits(typed, { word, ...heardOf(rest) }, way))
      met.push({ word, before: first, after: last });
  }
  const order = likeliest(
    corpus,
    met.map(({ word }) => word),
  );
  return met.sort(
    (a, b) => b.before + b.after - a.before - a.after || order.indexOf(a.word) - order.indexOf(b.word),
  );
}

/** How many characters a text ends with that another begins with. */
function overlap(text: string, other: string): number {
  let length = Math.min(text.length, other.length);
  while (!text.endsWith(other.slice(0, length))) length--;
  return length;
}

function fits(typed: Pick<Spoken, 'letters' | 'heard'>, own: Spoken, way: Way): boolean {
  switch (way) {
    case 'exact':
      return own.letters === typed.letters;
    case 'begun':
      return (
        own.letters.startsWith(typed.letters) &&
        typed.letters.length > own.letters.length - (own.syllables[own.syllables.length - 1]?.length ?? 0)
      );
    case 'initials':
      return own.word.length > 2 && abbreviates(typed.letters, own.syllables);
    case 'blurred':
      return own.heard() === typed.heard();
    case 'edited':
      return (
        typed.letters.length >= LEAST &&
        // Two slips in two syllables would be too much.
        (oneEdit(typed.letters, own.letters) || (own.word.length > 2 && oneEdit(typed.heard(), own.heard())))
      );
  }
}

/** Whether letters spell syllables one by one, each written out or by its initial. */
function abbreviates(letters: string, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return letters === '';
  return [first, ...(/^[zcs]h/.exec(first) ?? []), first.slice(0, 1)].some(
    (part) => letters.startsWith(part) && abbreviates(letters.slice(part.length), rest),
  );
}

/** Readings that are followed while letters are cut into words: a limit of work. */
const FOLLOWED = 6;

/** As many words a word of grammar counts for: what our text has side by side is likelier than a question. */
const GRAMMAR = 3;

/** Letters read so far: all of it, the words side by side at its end, how many words, and whether some say what is looked for. */
interface Reading {
  text: string;
  run: string;
  words: number;
  telling: boolean;
}

/**
 * Letters that spell several whole words: side by side in our text, `shouhoufuwu`, or with words of grammar between them,
 * `zhiliangyueshishenme`.
 */
export function speltTogether(corpus: Corpus, letters: string): string | undefined {
  const { exact, single, grammar } = soundsOf(corpus);
  const begun: Reading[][] = [[{ text: '', run: '', words: 0, telling: false }]];
  for (let end = 1; end <= letters.length; end++) {
    const here: Reading[] = [];
    for (let start = 0; start < end; start++) {
      const part = letters.slice(start, end);
      const whole = begun[start]?.length ? (exact.get(part) ?? []).concat(single.get(part) ?? []) : [];
      for (const { text, run, words, telling } of begun[start] ?? []) {
        for (const { word } of whole)
          if (run === '' || isKnown(corpus, run + word)) {
            const says = word.length > 1 && (corpus.telling(word) || corpus.said.includes(word));
            here.push({ text: text + word, run: run + word, words: words + 1, telling: telling || says });
          }
        for (const { word } of grammar.get(part) ?? [])
          here.push({ text: text + word, run: '', words: words + GRAMMAR, telling });
      }
    }
    begun.push(here.sort((a, b) => a.words - b.words).slice(0, FOLLOWED));
  }
  return begun[letters.length]?.find(({ words, telling }) => telling && words > 1)?.text;
}

/**
 * Names and words that sound like a run of Han characters.
 * @param way whether zh/z, -ng/-n and the like count as the same
 */
export const soundingLike = (corpus: Corpus, run: string, way: 'exact' | 'blurred'): string[] =>
  spellings(corpus, run)
    .flatMap((syllables) => spelt(corpus, syllables.join(''), way).map(({ word }) => word))
    .filter((word) => word.length === run.length && word !== run);
