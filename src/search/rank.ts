import { type Corpus, countRun, type Entry, findRun, occursIn } from './corpus.ts';
import { type Piece, type Query, understand } from './query.ts';
import type { Document } from './types.ts';

/** A page found: how well it fits, and the runs to mark in it, most telling first. */
export interface Hit {
  document: Document;
  score: number;
  runs: string[];
}

export interface Answer {
  query: Query;
  hits: Hit[];
  /** Words of the query that no hit was found by. */
  dropped: string[];
}

/** Below this share of matched content characters a partial match is chance and is not shown. */
const ENOUGH = 0.5;
/** A page must carry this share of the best page's piece weight; weaker ones are noise behind it. */
const TAIL = 0.34;
/** How much more a word says in a title or among the keywords than in the text. */
const FIELD = { title: 3, keyword: 2.2, body: 1 } as const;
/** What the whole query standing in a page is worth beside its pieces. */
const EXACT = 2;

/**
 * Ranks the pages for a query.
 * Pages with the whole query in them come first; others by the runs of the query they carry, weighed by rarity, field and repetition.
 * A query of which less than half is our text finds nothing.
 */
export function search(corpus: Corpus, text: string): Answer {
  const query = understand(corpus, text);
  const content = query.pieces.filter(({ kind }) => kind === 'content');
  const dropped = query.pieces.filter(({ kind }) => kind === 'unknown').map((piece) => piece.text);
  if (query.normal === '') return { query, hits: [], dropped: [] };
  const whole = corpus.spread(query.normal) > 0;
  if (!whole && (query.coverage < ENOUGH || content.length === 0)) return { query, hits: [], dropped };
  const total = content.reduce((sum, { weight }) => sum + weight, 0);
  const hits = corpus.entries.map((entry) => rate(entry, query, content, total, whole)).filter((hit): hit is Hit => hit !== undefined);
  hits.sort((a, b) => b.score - a.score);
  const best = hits[0]?.score ?? 0;
  return { query, hits: hits.filter((hit) => hit.score >= best * TAIL * (whole ? 0.3 : 1)), dropped: whole ? [] : dropped };
}

function rate(entry: Entry, query: Query, content: Piece[], total: number, whole: boolean): Hit | undefined {
  let score = 0;
  const runs: { text: string; weight: number }[] = [];
  for (const { text, weight } of content) {
    if (!occursIn(entry, text)) continue;
    const found = Math.max(
      findRun(entry.title, text) >= 0 ? FIELD.title : 0,
      entry.keywords.some((keyword) => keyword === text)
        ? FIELD.keyword
        : entry.keywords.some((keyword) => findRun(keyword, text) >= 0)
          ? FIELD.keyword * 0.7
          : 0,
      FIELD.body * saturate(countRun(entry.body.text, text), entry.body.text.length),
    );
    score += (weight / (total || 1)) * found;
    runs.push({ text, weight });
  }
  const exact = whole && occursIn(entry, query.normal);
  if (exact) {
    const inTitle = findRun(entry.title, query.normal) >= 0;
    const repeated = countRun(entry.body.text, query.normal);
    score += EXACT * (inTitle ? 2 : 1) + saturate(repeated, entry.body.text.length);
    runs.unshift({ text: query.normal, weight: Infinity });
  }
  if (score === 0) return undefined;
  runs.sort((a, b) => b.weight - a.weight);
  return { document: entry.document, score, runs: [...new Set(runs.map((run) => run.text))] };
}

/** Repetition says more, but ever less; in a long page a little less still (as BM25 has it). */
function saturate(count: number, length: number): number {
  return (count * 2.2) / (count + 1.2 * (0.6 + 0.4 * (length / 900)));
}
