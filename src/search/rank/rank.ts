import type { Corpus } from '../corpus.ts';
import { type Piece, runsOf } from '../understand/piece.ts';
import { type Query, understand } from '../understand/query.ts';
import { isOurs, notByChance } from './chance.ts';
import { type First, firstOf } from './first.ts';
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
  const content = query.pieces.filter(({ kind }) => kind === 'content');
  const dropped = droppedFrom(query);
  if (query.normal === '') return { query, hits: [], considered: [], dropped: [] };
  const whole = corpus.documentFrequency(query.normal) > 0;
  const first = firstOf(corpus, query);
  const considered = readingsOf(corpus, query, first);
  if (!whole && !isOurs(corpus, query, first)) return { query, hits: [], considered, dropped };
  const words = whole ? wordsApart(corpus, query, content) : content;
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const meant = whole ? wordMeant(content, total) : [];
  const rare = whole && isRare(corpus, query.normal);
  const wanted = { query, whole, rare, content: words.concat(meant), total, first };
  const rated = corpus.entries.flatMap((entry) => rate(corpus, entry, wanted) ?? []);
  const hits = whole ? rated : notByChance(query, rated);
  hits.sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || b.score - a.score);
  const best = Math.max(0, ...hits.map(({ score }) => score));
  return {
    query,
    considered,
    hits: hits.filter(({ isFirst, score }) => isFirst || score >= best * SCORE_THRESHOLD),
    dropped: whole ? [] : dropped,
  };
}

/** A phrase, no name, that as many pages have as are seen at a glance: who typed it, saw it there. */
// Of 2,000 random runs one more is in the first three (tests/stress/search.test.ts, 2026-11).
const isRare = ({ telling, documentFrequency }: Corpus, run: string): boolean =>
  run.length > 3 && !telling(run) && documentFrequency(run) <= 3;

/** What a query was read as: itself, what its pieces mean, and the titles of the duties it asks for by number. */
const readingsOf = ({ naming }: Corpus, { normal, pieces }: Query, { ordinals }: First): string[] => [
  normal,
  ...pieces.flatMap(runsOf),
  ...ordinals.map(({ duty }) => naming.duties[duty - 1] ?? ''),
];

/** A query so short is one word, in characters. */
// The figures of SCORE_THRESHOLD; 0: 85.7, 98.8; 6: 86.7, 98.6.
const SHORT = 3;

/** Where the whole query stands somewhere, other pages may still have its words apart. */
function wordsApart(corpus: Corpus, { normal }: Query, content: Piece[]): Piece[] {
  if (normal.length <= SHORT) return content;
  return understand(corpus, normal, true).pieces.filter(({ kind }) => kind === 'content');
}

/** A query that means something by the table of equivalents, though it stands somewhere: what it means answers all of it. */
const wordMeant = (content: Piece[], total: number): Piece[] =>
  content
    .filter(({ alternatives = [] }) => alternatives.some(({ by }) => by))
    .map((piece) => ({ ...piece, weight: total }));

/** What of a query is not ours, neighbours together, with lone characters between them. */
function droppedFrom({ pieces }: Query): string[] {
  const dropped: string[] = [];
  let group = '';
  let unknown = false;
  for (const { kind, text, solid } of pieces.concat({ kind: 'function', text: '', weight: 0 })) {
    if (kind === 'unknown' || (kind === 'content' && !solid)) {
      group += text;
      unknown = unknown || kind === 'unknown';
      continue;
    }
    if (unknown) dropped.push(group);
    group = '';
    unknown = false;
  }
  return dropped;
}
