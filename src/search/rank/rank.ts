import type { Corpus } from '../corpus.ts';
import { type Entry, occursIn } from '../entry.ts';
import type { Document, Mark } from '../types.ts';
import type { Piece } from '../understand/pieces.ts';
import { type Query, understand } from '../understand/query.ts';
import { fieldScore } from './field-score.ts';
import { proximity } from './proximity.ts';

/** A page found: how well it fits, and the runs to mark in it, most telling first. */
export interface Hit {
  document: Document;
  score: number;
  runs: string[];
  /** Where it was found by other words than were typed: those, and the words that mean the same. */
  by?: { said: string; means: string } | undefined;
}

export interface Answer {
  /** The query that was answered: as typed, or as corrected. */
  query: Query;
  hits: Hit[];
  /** Words of the query that no hit was found by. */
  dropped: string[];
  /** What was searched instead of what was typed, where a correction was made. */
  corrected?: string;
}

/** Below this share of matched content characters a partial match is chance and is not shown. */
// First and top 5 are 97.7 and 98.6 % (tests/bench/search-numbers.ts, 2026-11); 0.25: 97.2, 98.6; 1: 94.0, 94.5.
const COVERAGE_THRESHOLD = 0.5;
/** A page must carry this share of the best page's score; weaker ones are noise behind it. */
// 0.15: 97.7, 98.6; 0.6: 97.7, 97.7.
const SCORE_THRESHOLD = 0.3;
/** The pledge itself comes before what is said about it. */
// Terms at 0.5, 0.65 and 0.8: 98.7, 99.7 and 99.4 % of 700 snippets lead to a page that has them first.
const MARK_PRIOR: Record<Mark, number> = {
  restatement: 1,
  original: 1,
  both: 1,
  unrestated: 1,
  background: 0.72,
  role: 0.7,
  term: 0.65,
  site: 0.4,
};
/** What the whole query standing in a page is worth beside its pieces. */
// 1: 97.7, 98.6; 4: 96.8, 98.6.
const PHRASE = 2;
/** What all words of the query in one sentence are worth beside them. */
// 0.6 and 2.4 change neither figure.
const PROXIMITY = 1.2;
/** What a role's page is worth beside that for who asks what this role can do. */
// 1 and 4 change neither figure.
const ROLE_QUESTION = 2;
/** Function words of such a question. */
const DOING = /[做干办]/;

/** The pages that answer a query, best first: those with the whole query, then those with enough of its pieces. */
export function rank(corpus: Corpus, query: Query): Answer {
  const content = query.pieces.filter(({ kind }) => kind === 'content');
  const dropped = query.pieces.filter(({ kind }) => kind === 'unknown').map((piece) => piece.text);
  if (query.normal === '') return { query, hits: [], dropped: [] };
  const whole = corpus.documentFrequency(query.normal) > 0;
  if (!whole && (query.coverage < COVERAGE_THRESHOLD || content.length === 0))
    return { query, hits: [], dropped };
  // Where part of the query is not ours, the rest must name something: words of any sentence are chance.
  if (!whole && query.coverage < 1 && !content.some(({ text, solid }) => solid && corpus.telling(text)))
    return { query, hits: [], dropped };
  // Where the whole query stands somewhere, other pages may still have its words apart.
  const words =
    whole && query.normal.length > 3
      ? understand(corpus, query.normal, true).pieces.filter(
          ({ kind, text }) => kind === 'content' && text.length > 1,
        )
      : content;
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const hits = corpus.entries
    .map((entry) => scoreOf(entry, { query, whole, content: words, total }))
    .filter((hit): hit is Hit => hit !== undefined);
  // One page at least must carry enough by itself: common words scattered over many pages are chance.
  if (!whole && !hits.some(({ runs }) => carried(query, runs) >= COVERAGE_THRESHOLD))
    return { query, hits: [], dropped };
  hits.sort((a, b) => b.score - a.score);
  const best = hits[0]?.score ?? 0;
  return {
    query,
    hits: hits.filter((hit) => hit.score >= best * SCORE_THRESHOLD),
    dropped: whole ? [] : dropped,
  };
}

/** What every page is rated by. */
interface Wanted {
  query: Query;
  /** Whether the whole query stands in some page. */
  whole: boolean;
  /** The pieces that are looked for, and their weights together. */
  content: Piece[];
  total: number;
}

function scoreOf(entry: Entry, { query, whole, content, total }: Wanted): Hit | undefined {
  let score = 0;
  const runs: { text: string; weight: number }[] = [];
  for (const { text, weight } of content) {
    if (!occursIn(entry, text)) continue;
    score += (weight / (total || 1)) * fieldScore(entry, text);
    runs.push({ text, weight });
  }
  if (whole && occursIn(entry, query.normal)) {
    // What the page shows is the whole phrase, and nothing of it besides.
    const value = score + PHRASE + fieldScore(entry, query.normal);
    return { document: entry.document, score: value * MARK_PRIOR[entry.document.mark], runs: [query.normal] };
  }
  if (score === 0) return undefined;
  if (asksOfRole(entry, query, content)) score += ROLE_QUESTION;
  const telling = content.filter(({ solid }) => solid);
  if (telling.length > 1) score += PROXIMITY * proximity(entry.body.text, telling, total);
  runs.sort((a, b) => b.weight - a.weight);
  return {
    document: entry.document,
    score: score * MARK_PRIOR[entry.document.mark],
    runs: Array.from(new Set(runs.map((run) => run.text))),
  };
}

/** Whether a query names the role of a page and asks what it can do: 车间工人要做哪些事. */
const asksOfRole = ({ document, title, keywords }: Entry, { pieces }: Query, content: Piece[]): boolean =>
  document.mark === 'role' &&
  pieces.some(({ kind, text }) => kind === 'function' && DOING.test(text)) &&
  content.some(({ text, solid }) => solid && (title.indexOf(text) === 0 || keywords.indexOf(text) >= 0));

/** The share of a query's content characters that a page carries in runs of two and more. */
function carried({ pieces }: Query, runs: string[]): number {
  const has = new Set(runs);
  let content = 0;
  let found = 0;
  for (const { text, kind, solid } of pieces) {
    if (kind === 'function') continue;
    content += text.length;
    if (has.has(text) && solid) found += text.length;
  }
  return content === 0 ? 0 : found / content;
}
