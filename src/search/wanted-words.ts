import type { Corpus } from './corpus.ts';
import { oursOf, runsOf } from './understand/pieces.ts';
import { understand } from './understand/query.ts';

/** What is a word of Pagefind's index: */
const WORDS = [
  // Latin words and numbers, together or apart;
  /([a-z0-9]+)/g,
  /([a-z]+|[0-9]+)/g,
  // every pair of neighbouring Han characters;
  /(?=(\p{Script=Han}{2}))/gu,
  // a character alone, which begins a word.
  /(?:^|\P{Script=Han})(\p{Script=Han})(?!\p{Script=Han})/gu,
];

/**
 * The words of Pagefind's index that a text in normal form could stand in. Each is asked for by itself: of several Pagefind
 * drops silently what it does not have.
 */
export const askedWords = (normal: string): string[] =>
  Array.from(new Set(WORDS.flatMap((each) => Array.from(normal.matchAll(each), ([, word = '']) => word))));

/**
 * The words that find every record with a run of a text. Each word asked for may cost a chunk of the index, so only those
 * that tell something: of a run that our text has, one, as a record with the run has each of its pairs.
 * @param apart its words may stand apart, though our text has the whole of it
 */
export function wantedWords(corpus: Corpus, text: string, apart = false): string[] {
  const { normal, pieces } = understand(corpus, text, apart);
  const words = oursOf(pieces).flatMap(runsOf).flatMap(oneOf);
  return words.length > 0 ? words : askedWords(normal);
}

/**
 * The words of Pagefind's index that a run cut out of a text may be found by: what is whole in it wherever it was cut, two Han
 * characters side by side, or a Latin word with others on both sides. Where two texts of a record meet in the run, the index
 * has all but the word of both.
 */
export const wordsWithin = ({ documentFrequency }: Corpus, run: string): string[] =>
  askedWords(run.replace(/^[a-z0-9]+|[a-z0-9]+$/g, '')).filter(
    (word) => word.length > 1 && documentFrequency(word) > 0,
  );

/** A run that has Han characters side by side is found by the first two; else by its Latin words and numbers, 2015年 by 2015. */
const oneOf = (run: string): string[] =>
  /[\u3400-\u9fff]{2}/.exec(run) ?? askedWords(/[a-z0-9]/.test(run) ? run.replace(/[^a-z0-9]+/g, ' ') : run);
