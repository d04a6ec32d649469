import type { Corpus } from '../corpus.ts';
import { correct } from '../understand/correct.ts';
import { type Query, understand } from '../understand/query.ts';
import { readLatin } from '../understand/read-latin.ts';
import { type Answer, type Hit, rank } from './rank.ts';

/** A correction must explain nearly all of the query; a little help for nonsense would make sense of it. */
// First and top 5 are 86.7 and 98.8 % of 652 queries in five files (tests/bench/search-numbers.ts, 2026-11);
// 0.4: the same, with 1 of 116 queries of nonsense answered; never: 77.8, 87.1.
const CORRECTION_THRESHOLD = 0.8;

/**
 * Ranks the pages for a query.
 * Pages with the whole query in them come first; others by the runs of the query they carry, weighed by rarity, field and repetition.
 * Pinyin is read, typing mistakes are put right where that explains nearly all of the query.
 * A query of which less than half is our text finds nothing.
 * @param literal search what was typed and nothing else
 */
export function search(corpus: Corpus, text: string, literal = false): Answer {
  const typed = understand(corpus, text);
  const plain = rank(corpus, typed);
  if (literal || typed.normal === '') return plain;
  const known = corpus.documentFrequency(typed.normal) > 0;
  const read = readLatin(corpus, typed.normal);
  const others = [read === undefined ? [] : understand(corpus, read), known ? [] : improve(corpus, typed)]
    .flat()
    .map((query) => rank(corpus, query));
  const considered = [plain, ...others].flatMap((answer) => answer.considered);
  const better = others.find(({ hits, query }) => hits.length > 0 && query.coverage >= CORRECTION_THRESHOLD);
  if (!better) return { ...plain, considered };
  // What stands in a text as it was typed is second to what it is the sound of: Beijing.
  const hits = better.hits.slice(0, 1).concat(known ? plain.hits.slice(0, 1) : [], better.hits);
  return { ...better, hits: firstOfEach(hits), considered, corrected: better.query.normal };
}

/** Of the hits of one document, the first. */
const firstOfEach = (hits: Hit[]): Hit[] =>
  hits.filter(({ document }, i) => hits.findIndex((hit) => hit.document === document) === i);

/** The query put right, where that explains more of it: by what says something, not by turning content into function words. */
function improve(corpus: Corpus, typed: Query): Query[] {
  const text = correct(corpus, typed);
  const better = text === undefined ? typed : understand(corpus, text);
  const isBetter = better.coverage > typed.coverage && functionLength(better) <= functionLength(typed);
  return isBetter ? [better] : [];
}

const functionLength = ({ pieces }: Query): number =>
  pieces.reduce((sum, { kind, text }) => sum + (kind === 'function' ? text.length : 0), 0);
