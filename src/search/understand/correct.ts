import type { Corpus } from '../corpus.ts';
import { aroundRare, lookingLike, oneEditAway, swapped } from './edit.ts';
import type { Query } from './query.ts';
import { soundingLike } from './sound.ts';
import { isKnown } from './whole-words.ts';

/** Longest stretch of a query that is looked at as one mistyped word: a limit of work. */
const LONGEST = 12;
/** Longest query in which mistakes are looked for, longer ones being pasted texts: a limit of work. */
const QUERY = 24;

type Manner = (corpus: Corpus, run: string) => string[];

/** How a stretch of three characters and more is put right, the surest way first. */
const long: Manner[] = [
  (corpus, run) => soundingLike(corpus, run, 'exact'),
  lookingLike,
  (corpus, run) => soundingLike(corpus, run, 'blurred'),
  oneEditAway,
];
/** How one of two characters is: with one of them kept, or both in the wrong order, or into a name. More would make sense of nonsense. */
const short: Manner[] = [
  (corpus, run) =>
    soundingLike(corpus, run, 'exact').filter((word) => word[0] === run[0] || word[1] === run[1]),
  lookingLike,
  swapped,
  (corpus, run) => soundingLike(corpus, run, 'exact').filter((word) => corpus.names.has(word)),
  aroundRare,
];

/**
 * The query with an unknown stretch replaced by the whole name or word that it sounds like, looks like or is one change away from:
 * the surest way first, and in each the longest stretch.
 * @returns undefined where nothing fits
 */
export function correct(corpus: Corpus, query: Query): string | undefined {
  const text = query.normal;
  const doubtful = doubtfulPlaces(query);
  if (doubtful.length === 0 || text.length > QUERY) return undefined;
  const windows = windowsOf(corpus, text, doubtful);
  for (const [manners, fits] of [
    [long, (run: string) => run.length > 2],
    [short, (run: string) => run.length === 2],
  ] as const)
    for (const manner of manners)
      for (const { start, run } of windows.filter((window) => fits(window.run))) {
        const [found] = manner(corpus, run);
        if (found !== undefined) return text.slice(0, start) + found + text.slice(start + run.length);
      }
  return undefined;
}

/** The stretches of Han characters that our text does not have and that hold a doubtful place, the longest first. */
function windowsOf(
  corpus: Corpus,
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
        !isKnown(corpus, run)
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
