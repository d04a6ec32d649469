import { spellPinyin } from '../../text/pinyin.ts';
import { aroundRare, latinNear, lookingLike, oneEditAway } from './edit.ts';
import type { Query } from './query.ts';
import { bySureness, type Met, meeting, soundingLike, spelt, speltApart, speltTogether } from './sound.ts';
import { speltQuestion } from './spelt-question.ts';
import { isKnown, type Vocabulary } from './whole-words.ts';

/** Longest stretch of a query that is looked at as one mistyped word: a limit of work. */
const LONGEST = 12;
/** Longest query in which mistakes are looked for, longer ones being pasted texts: a limit of work. */
const QUERY = 24;
/** Characters beside letters that may belong to the same word: a limit of work. */
const BESIDE = 8;

/**
 * The query with its Latin stretches that our text does not have read as pinyin, initials or mistyped English.
 * Characters beside a stretch belong to the same word where there is one: `zhaohui制度` is 召回制度.
 * @returns undefined where nothing was to be read
 */
export function readLatin(vocabulary: Vocabulary, normal: string): string | undefined {
  const text = readDigits(vocabulary, normal);
  const parts = text.split(/([a-z]+(?:[ '’]?[a-z0-9]+)*)/);
  let read = parts[0] ?? '';
  for (let i = 1; i < parts.length; i += 2) {
    const [part = '', after = ''] = [parts[i], parts[i + 1]];
    const [before, behind] = [lastHan(read), firstHan(after)];
    const {
      word,
      before: own,
      after: next,
    } = isMeant(vocabulary, part) ? alone(part) : readPart(vocabulary, part, before, behind);
    read = read.slice(0, read.length - own) + word + after.slice(next);
  }
  return read === normal ? undefined : read;
}

const lastHan = (text: string): string => /[\u3400-\u9fff]*$/.exec(text)?.[0].slice(-BESIDE) ?? '';
const firstHan = (text: string): string => /^[\u3400-\u9fff]*/.exec(text)?.[0].slice(0, BESIDE) ?? '';

/** Digits that a machine took for letters, or a reader for them: I2315 is 12315. */
function readDigits(vocabulary: Vocabulary, normal: string): string {
  return normal.replace(/[a-z0-9]+/g, (run) => {
    if (!/^[ilo0-9]+$/.test(run) || !/[0-9].*[0-9]/.test(run)) return run;
    const digits = run.replace(/[il]/g, '1').replace(/o/g, '0');
    return digits !== run && isKnown(vocabulary, digits) ? digits : run;
  });
}

const alone = (word: string): Met => ({ word, before: 0, after: 0 });

/** Whether letters are words of our text and meant as such: those that spell a name are that, though a page in English may have them as well. */
const isMeant = (vocabulary: Vocabulary, part: string): boolean =>
  part.split(' ').every((word) => isKnown(vocabulary, word)) &&
  !spelt(vocabulary, spellPinyin(part), 'exact').some((word) => vocabulary.names.has(word));

/** A stretch of letters with the characters beside it, read in the surest way there is. */
function readPart(vocabulary: Vocabulary, part: string, before: string, after: string): Met {
  const letters = spellPinyin(part);
  const beside = before + after !== '';
  for (const way of letters.length < 2 ? [] : bySureness) {
    const met = beside ? meeting(vocabulary, { letters, before, after, way })[0] : undefined;
    if (met) return met;
    const [found] = spelt(vocabulary, letters, way);
    const word = found ?? (way === 'exact' ? severalSpelt(vocabulary, letters) : undefined);
    if (word !== undefined) return alone(word);
  }
  const apart = speltApart(vocabulary, letters);
  if (apart) return alone(apart);
  return alone(
    part
      .split(' ')
      .map((word) => latinNear(vocabulary, word) ?? (part === word ? word : readWord(vocabulary, word)))
      .join(' '),
  );
}

/** Several words that letters spell: side by side in our text, or with words of grammar between them. */
const severalSpelt = (vocabulary: Vocabulary, letters: string): string | undefined =>
  speltTogether(vocabulary, letters) ?? speltQuestion(vocabulary, letters);

/** One of several words in letters, read by itself. */
function readWord(vocabulary: Vocabulary, word: string): string {
  const letters = spellPinyin(word);
  if (letters.length < 3 || letters.length < word.length) return word;
  for (const way of bySureness) {
    const [found] = spelt(vocabulary, letters, way);
    if (found !== undefined) return found;
  }
  return word;
}

type Manner = (vocabulary: Vocabulary, run: string) => string[];

/** How a stretch of three characters and more is put right, the surest way first. */
const long: Manner[] = [
  (vocabulary, run) => soundingLike(vocabulary, run, 'exact'),
  lookingLike,
  (vocabulary, run) => soundingLike(vocabulary, run, 'blurred'),
  oneEditAway,
];
/** How one of two characters is: with one of them kept, or into a name. More would make sense of nonsense. */
const short: Manner[] = [
  (vocabulary, run) =>
    soundingLike(vocabulary, run, 'exact').filter((word) => word[0] === run[0] || word[1] === run[1]),
  lookingLike,
  (vocabulary, run) => soundingLike(vocabulary, run, 'exact').filter((word) => vocabulary.names.has(word)),
  aroundRare,
];

/**
 * The query with an unknown stretch replaced by the whole name or word that it sounds like, looks like or is one change away from:
 * the surest way first, and in each the longest stretch.
 * @returns undefined where nothing fits
 */
export function correct(vocabulary: Vocabulary, query: Query): string | undefined {
  const text = query.normal;
  const doubtful = doubtfulPlaces(query);
  if (doubtful.length === 0 || text.length > QUERY) return undefined;
  const windows = windowsOf(vocabulary, text, doubtful);
  for (const [manners, fits] of [
    [long, (run: string) => run.length > 2],
    [short, (run: string) => run.length === 2],
  ] as const)
    for (const manner of manners)
      for (const { start, run } of windows.filter((window) => fits(window.run))) {
        const [found] = manner(vocabulary, run);
        if (found !== undefined) return text.slice(0, start) + found + text.slice(start + run.length);
      }
  return undefined;
}

/** The stretches of Han characters that our text does not have and that hold a doubtful place, the longest first. */
function windowsOf(
  vocabulary: Vocabulary,
  text: string,
  doubtful: readonly number[],
): { start: number; run: string }[] {
  const windows: { start: number; run: string }[] = [];
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--)
    for (let start = 0; start + length <= text.length; start++) {
      const run = text.slice(start, start + length);
      if (
        doubtful.some((at) => at >= start && at < start + length) &&
        /^[\u3400-\u9fff]+$/.test(run) &&
        !isKnown(vocabulary, run)
      )
        windows.push({ start, run });
    }
  return windows;
}

/** Where the query is not explained by our text: unknown stretches and lone characters. */
function doubtfulPlaces({ pieces }: Query): number[] {
  const places: number[] = [];
  let at = 0;
  for (const { text, kind } of pieces) {
    if (kind === 'unknown' || (kind === 'content' && text.length === 1))
      for (let i = 0; i < text.length; i++) places.push(at + i);
    at += text.length;
  }
  return places;
}
