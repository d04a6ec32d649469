import { spellPinyin } from '../../text/pinyin.ts';
import type { Corpus } from '../corpus.ts';
import { latinNear, oneEditAway } from './edit.ts';
import type { Query } from './query.ts';
import { fromInitials, fromPinyin, type Heard, soundingLike } from './sound.ts';

/** Longest stretch of a query that is looked at as one mistyped word. */
const LONGEST = 8;
/** Longest query in which mistakes are looked for; longer ones are pasted texts. */
const QUERY = 24;

/**
 * The query with its Latin stretches that our text does not have read as pinyin, initials or mistyped English.
 * Characters around a stretch choose among readings: `zhaohui制度` is 召回制度.
 * @returns undefined where nothing was to be read
 */
export function readLatin(corpus: Corpus, normal: string): string | undefined {
  let changed = false;
  const parts = normal.split(/([a-z]+(?:[ '’]?[a-z0-9]+)*)/);
  const read = parts.map((part, i) => {
    if (i % 2 === 0 || part.split(' ').every((word) => corpus.documentFrequency(word) > 0)) return part;
    const letters = spellPinyin(part);
    const [before, after] = [parts[i - 1] ?? '', parts[i + 1] ?? ''];
    const heard =
      letters.length < 2
        ? []
        : firstOf(
            () => fromPinyin(corpus, letters, before.slice(-2), after.slice(0, 2)),
            () => (letters.length > 2 && letters.length < 9 ? fromInitials(corpus, letters) : []),
            () => wordByWord(corpus, part),
          );
    const fits =
      heard.find(({ run }) => corpus.documentFrequency(before.slice(-2) + run + after.slice(0, 2)) > 0) ??
      heard[0];
    const reading =
      fits?.run ??
      part
        .split(' ')
        .map((word) => (corpus.documentFrequency(word) > 0 ? word : (latinNear(corpus, word) ?? word)))
        .join(' ');
    if (reading !== part) changed = true;
    return reading;
  });
  return changed ? read.join('') : undefined;
}

/** Pinyin of several words that our text does not have side by side: each on its own, all or none. */
function wordByWord(corpus: Corpus, part: string): Heard[] {
  const words = part.split(' ').map(spellPinyin);
  const heard =
    words.length < 2
      ? []
      : words.map((letters) => (letters.length < 3 ? undefined : fromPinyin(corpus, letters)[0]));
  if (heard.length === 0 || heard.some((one) => one === undefined)) return [];
  return [{ run: heard.map((one) => one?.run).join(''), worth: 0 }];
}

function firstOf(...ways: (() => Heard[])[]): Heard[] {
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The query with its unknown stretches replaced by what they sound like or are one change away from; the longest stretch first.
 * Two characters are replaced only by a word or name that sounds exactly so: more would make sense of nonsense.
 * @returns undefined where nothing fits
 */
export function correct(corpus: Corpus, query: Query): string | undefined {
  let text = query.normal;
  const doubtful = doubtfulPlaces(query);
  if (doubtful.length === 0 || text.length > QUERY) return undefined;
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--) {
    for (let start = 0; start + length <= text.length; start++) {
      const window = text.slice(start, start + length);
      if (
        !/^\p{Script=Han}+$/u.test(window) ||
        !doubtful.some((at) => at >= start && at < start + length) ||
        corpus.documentFrequency(window) > 0
      )
        continue;
      const found = replacement(corpus, window);
      if (!found) continue;
      text = text.slice(0, start) + found + text.slice(start + length);
      return text;
    }
  }
  return undefined;
}

function replacement(corpus: Corpus, window: string): string | undefined {
  const known = ({ run }: Heard) => corpus.names.has(run) || corpus.words.has(run);
  if (window.length === 2) return soundingLike(corpus, window, false).find(known)?.run;
  return firstOf(
    () => soundingLike(corpus, window, false).filter((heard) => window.length > 3 || known(heard)),
    () => soundingLike(corpus, window, true).filter(known),
    () => oneEditAway(corpus, window).filter((heard) => heard.run.length > 3 || known(heard)),
  )[0]?.run;
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
