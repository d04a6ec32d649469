import { blurred, spellPinyin } from '../text/pinyin.ts';
import type { Corpus } from './corpus.ts';
import { type Offered, offeredNames } from './offered.ts';
import { spells } from './spells.ts';
import type { Lexicon } from './types.ts';
import { ordinalsOf } from './understand/asked.ts';
import { queryOf } from './understand/query.ts';
import { readLatin } from './understand/read-latin.ts';
import { spellings } from './understand/sounds.ts';

/** A name or a question of our own that completes what is typed. */
interface Suggestion extends Offered {
  /** The other name by which it is offered, where it is not its own. */
  why?: string | undefined;
}

/** Suggestions shown at most. */
const LIMIT = 6;
/** Places kept for questions and pages, where there are any: names alone would take them all. */
const KEPT = 2;

/**
 * Completes a query while it is typed: names first, then questions and pages of the site, that begin with it or hold it,
 * in characters, traditional ones, pinyin, initials or English; a duty by its number.
 * @returns the function that suggests: best first, none for what is a name already
 */
export function suggester(lexicon: Lexicon, corpus: Corpus): (text: string) => Suggestion[] {
  const offered = offeredNames(lexicon, corpus);
  const suggest = (text: string): Suggestion[] => {
    const wanted = corpus.normal(text).text;
    if (wanted === '' || wanted.length > 24) return [];
    const byNumber = numbered(offered, wanted, corpus.naming.duties.length);
    if (byNumber.length > 0) return byNumber;
    const letters = /[a-z]/.test(wanted) ? spellPinyin(text) : '';
    const rated = offered
      .flatMap((one) => best(corpus, one, { wanted, letters }) ?? [])
      .sort((a, b) => b.rating - a.rating || a.text.length - b.text.length);
    const names = rated.filter(({ place }) => place === 'name');
    const others = rated.filter(({ place }) => place !== 'name');
    const shown = names.slice(0, LIMIT - Math.min(KEPT, others.length));
    return shown.concat(others.slice(0, LIMIT - shown.length));
  };
  return (text) => {
    const typed = queryOf(text);
    const found = suggest(typed);
    const wanted = corpus.normal(typed).text;
    if (found.length > 0 || wanted.length > 24 || spellPinyin(wanted).length < 4) return found;
    const read = readLatin(corpus, wanted);
    return read === undefined ? [] : suggest(read);
  };
}

/** The duties that are asked for by their numbers; the number may still lack its 条. */
function numbered(offered: Offered[], wanted: string, duties: number): Offered[] {
  const asked = ordinalsOf({ normal: /^第[^条]+$/.test(wanted) ? `${wanted}条` : wanted }, duties);
  return offered.filter(({ number }) => asked.some(({ duty }) => duty === number));
}

/** A name rated by the best of what it is called; another name counts a little less than its own. */
function best(
  corpus: Corpus,
  one: Offered,
  typed: { wanted: string; letters: string },
): (Suggestion & { rating: number }) | undefined {
  if (one.known[0]?.normal === typed.wanted) return undefined;
  const ratings = one.known.map(({ normal }, i) => rate(corpus, normal, typed) - (i === 0 ? 0 : 0.5));
  const rating = Math.max(...ratings);
  const at = ratings.indexOf(rating);
  return rating > 0 ? { ...one, rating, why: at > 0 ? one.known[at]?.text : undefined } : undefined;
}

/** How well a name completes what is typed, 0 to 4: begins with it, holds it, sounds like it from the beginning. */
function rate(corpus: Corpus, known: string, { wanted, letters }: { wanted: string; letters: string }) {
  const at = known.indexOf(wanted);
  if (at === 0) return 4;
  // A single character inside a name is too little to go by; a Latin word is found at its beginning.
  if (at > 0 && (/^[a-z]/.test(wanted) ? known[at - 1] === ' ' : wanted.length > 1)) return 2;
  if (letters.length < 2) return 0;
  if (spells(corpus.readings, wanted.replace(/ /g, ''), known)) return 3;
  const isNear = () =>
    spellings(corpus, known).some((syllables) => blurred(syllables.join('')).startsWith(blurred(letters)));
  return letters.length > 3 && !/\p{Script=Han}/u.test(wanted) && isNear() ? 1 : 0;
}
