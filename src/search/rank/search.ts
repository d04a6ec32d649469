import type { Corpus } from '../corpus.ts';
import { mend } from '../understand/mend.ts';
import { understand } from '../understand/query.ts';
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
export function search(corpus: Corpus, query: string, literal = false): Answer {
  const typed = understand(corpus, query);
  const plain = rank(corpus, typed);
  if (literal || typed.normal === '') return plain;
  const text = mend(corpus, typed);
  if (text === undefined) return plain;
  const mended = rank(corpus, understand(corpus, text));
  const considered = plain.considered.concat(mended.considered);
  if (mended.hits.length === 0 || mended.query.coverage < CORRECTION_THRESHOLD)
    return { ...plain, considered };
  // What stands in a text as it was typed is second to what it is the sound of: Beijing.
  const known = corpus.documentFrequency(typed.normal) > 0;
  const hits = mended.hits.slice(0, 1).concat(known ? plain.hits.slice(0, 1) : [], mended.hits);
  return { ...mended, hits: firstOfEach(hits), considered, corrected: mended.query.normal };
}

/** Of the hits of one document, the first. */
const firstOfEach = (hits: Hit[]): Hit[] =>
  hits.filter(({ document }, i) => hits.findIndex((hit) => hit.document === document) === i);
