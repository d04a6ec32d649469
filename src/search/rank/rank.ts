import type { Corpus } from '../corpus.ts';
import { type First, firstOf, ordinalsOf } from '../understand/asked.ts';
import { contentLength, oursOf, type Piece, runsOf } from '../understand/pieces.ts';
import { type Query, understand } from '../understand/query.ts';
import { type Hit, rate, type Wanted } from './score.ts';

export type { Hit } from './score.ts';

export interface Answer {
  /** The query that was answered: as typed, or as corrected. */
  query: Query;
  hits: Hit[];
  /** All that the query was read as, what was typed first: a record that has none of it is no answer. */
  considered: string[];
  /** Words of the query that no hit was found by. */
  dropped: string[];
  /** What was searched instead of what was typed, where a correction was made. */
  corrected?: string;
}

/** A page must carry this share of the best page's score; weaker ones are noise behind it. */
// First and top 5 are 86.7 and 98.8 % of 652 queries in five files (tests/bench/search-numbers.ts, 2026-11); 0.15: 86.7, 98.9; 0.6: 86.7, 96.8.
const SCORE_THRESHOLD = 0.3;

/** The pages that answer a query, best first: those it asks for outright, those with the whole query, then those with enough of its pieces. */
export function rank(corpus: Corpus, query: Query): Answer {
  const { normal } = query;
  if (normal === '') return { query, hits: [], considered: [], dropped: [] };
  const whole = corpus.documentFrequency(normal) > 0;
  const first = firstOf(corpus, query);
  const answer = { query, considered: readingsOf(corpus, query), dropped: whole ? [] : droppedFrom(query) };
  if (!whole && !isOurs(corpus, query, first)) return { ...answer, hits: [] };
  const wanted = {
    first,
    isQuoted: whole && isQuoted(corpus, normal),
    ...(whole ? withWhole(corpus, query) : { pieces: contentOf(query), whole: undefined }),
  };
  const rated = corpus.entries.flatMap((entry) => rate(corpus, entry, wanted) ?? []);
  const hits = whole || rated.some((hit) => isByMore(hit, query)) ? rated : [];
  hits.sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || b.score - a.score);
  const least = SCORE_THRESHOLD * Math.max(0, ...hits.map(({ score }) => score));
  return { ...answer, hits: hits.filter(({ isFirst, score }) => isFirst || score >= least) };
}

/** Whether a query that stands in a text is no name, and in as few records as are seen at a glance: who typed it, saw it there. */
// Of 2,000 random runs one more is in the first three (tests/stress/search.test.ts, 2026-11).
const isQuoted = ({ telling, documentFrequency }: Corpus, run: string): boolean =>
  run.length > SHORT && !telling(run) && documentFrequency(run) <= 3;

/** Below this share of matched content characters a query is not about what we have, and what is found of it is chance. */
// The figures of SCORE_THRESHOLD; 0.25: the same, with 2 of 116 queries of nonsense answered; 1: 85.1, 96.5.
const COVERAGE_THRESHOLD = 0.5;

/** Whether a query is about what we have: it asks for a record outright, says a name, or most of it is our text. */
function isOurs(corpus: Corpus, { pieces, coverage }: Query, first: First): boolean {
  if (first.size > 0 || pieces.some(({ named }) => named)) return true;
  // Words of any sentence are chance: one of them must stand in a name, or all of them be ours and one be long.
  const ours = oursOf(pieces);
  if (ours.some(({ text }) => corpus.telling(text))) return coverage >= COVERAGE_THRESHOLD;
  return coverage === 1 && ours.some(({ text }) => text.length > 2);
}

/** Whether a page carries enough of a query by itself, or a name: common words scattered over many pages are chance. */
function isByMore({ isFirst, runs }: Hit, { pieces }: Query): boolean {
  const carried = pieces.filter(
    (piece) => piece.solid && runsOf(piece).some((run) => runs.indexOf(run) >= 0),
  );
  const enough = COVERAGE_THRESHOLD * contentLength(pieces);
  return isFirst || carried.some(({ named }) => named) || contentLength(carried) >= enough;
}

/** What a query was read as: itself, what its pieces mean, and the titles of the duties it asks for by number. */
const readingsOf = ({ naming: { duties } }: Corpus, query: Query): string[] => [
  query.normal,
  ...query.pieces.flatMap(runsOf),
  ...ordinalsOf(query, duties.length).map(({ duty }) => duties[duty - 1] ?? ''),
];

const contentOf = ({ pieces }: Query): Piece[] => pieces.filter(({ kind }) => kind === 'content');

/** A query so short is one word, in characters. */
// The figures of SCORE_THRESHOLD; 0: 85.7, 98.8; 6: 86.7, 98.6.
const SHORT = 3;

/**
 * A query that stands somewhere, as one piece, and what it means by the table of equivalents, which answers all of it; besides
 * its words, which other pages may have apart.
 */
function withWhole(corpus: Corpus, query: Query): Pick<Wanted, 'pieces' | 'whole'> {
  const { normal } = query;
  const pieces = contentOf(normal.length <= SHORT ? query : understand(corpus, normal, true));
  const weight = pieces.reduce((sum, piece) => sum + piece.weight, 0) || 1;
  const own = query.pieces.find((piece) => piece.text === normal && pieces.indexOf(piece) < 0);
  return { pieces, whole: { text: normal, kind: 'content', weight, alternatives: own?.alternatives ?? [] } };
}

/** What of a query is not ours, neighbours together, with lone characters between them. */
function droppedFrom({ pieces }: Query): string[] {
  const unknown = pieces.filter(({ kind }) => kind === 'unknown');
  return pieces
    .map(({ kind, text, solid }) => (kind === 'unknown' || (kind === 'content' && !solid) ? text : '\n'))
    .join('')
    .split('\n')
    .filter((group) => unknown.some(({ text }) => group.indexOf(text) >= 0));
}
