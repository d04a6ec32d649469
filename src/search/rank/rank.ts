import type { Corpus } from '../corpus.ts';
import { ordinalsOf } from '../understand/asked.ts';
import { type Piece, runsOf } from '../understand/piece.ts';
import { type Query, understand } from '../understand/query.ts';
import { isOurs, notByChance } from './chance.ts';
import { firstOf } from './first.ts';
import { type Hit, rate } from './score.ts';

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
  const pieces = whole ? withWhole(corpus, query) : contentOf(query);
  const phrase = whole ? { text: normal, isRare: isRare(corpus, normal) } : undefined;
  const rated = corpus.entries.flatMap((entry) => rate(corpus, entry, { pieces, phrase, first }) ?? []);
  const hits = whole ? rated : notByChance(query, rated);
  hits.sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || b.score - a.score);
  const least = SCORE_THRESHOLD * Math.max(0, ...hits.map(({ score }) => score));
  return { ...answer, hits: hits.filter(({ isFirst, score }) => isFirst || score >= least) };
}

/** A phrase, no name, that as many pages have as are seen at a glance: who typed it, saw it there. */
// Of 2,000 random runs one more is in the first three (tests/stress/search.test.ts, 2026-11).
const isRare = ({ telling, documentFrequency }: Corpus, run: string): boolean =>
  run.length > 3 && !telling(run) && documentFrequency(run) <= 3;

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
function withWhole(corpus: Corpus, query: Query): Piece[] {
  const { normal } = query;
  const apart = contentOf(normal.length <= SHORT ? query : understand(corpus, normal, true));
  const weight = apart.reduce((sum, piece) => sum + piece.weight, 0) || 1;
  const isAmong = apart.some(({ text }) => text === normal);
  const [own] = isAmong ? [] : contentOf(query);
  const alternatives = own?.text === normal ? (own.alternatives ?? []) : [];
  return apart.concat({ text: normal, kind: 'content', weight, alternatives });
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
