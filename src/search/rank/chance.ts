import type { Corpus } from '../corpus.ts';
import { type Piece, runsOf } from '../understand/piece.ts';
import type { Query } from '../understand/query.ts';
import type { First } from './first.ts';
import type { Hit } from './score.ts';

/** Below this share of matched content characters a partial match is chance and is not shown. */
// First and top 5 are 86.7 and 98.8 % of 652 queries in five files (tests/bench/search-numbers.ts, 2026-11);
// 0.25: the same, with 2 of 116 queries of nonsense answered; 1: 85.1, 96.5.
const COVERAGE_THRESHOLD = 0.5;
/** A run so long is a phrase of ours, though no name has it. */
// The figures of COVERAGE_THRESHOLD; 1.5: the same, with 1 of 116 queries of nonsense answered; 6: 86.5, 98.5.
export const LONG = 3;

/** Whether a query is about what we have: it asks for a duty outright, says a name, or most of it is our text. */
export function isOurs(corpus: Corpus, { pieces, coverage }: Query, { ordinals }: First): boolean {
  const content = pieces.filter(({ kind }) => kind === 'content');
  if (pieces.some((_, at) => isSaid(pieces, at))) return true;
  if (ordinals.some(({ duty }) => corpus.entries.some(({ document }) => document.number === duty)))
    return true;
  // Words of any sentence are chance: one of them must stand in a name, or all of them be ours.
  return content.some(({ text, solid }) => solid && corpus.telling(text))
    ? coverage >= COVERAGE_THRESHOLD
    : coverage === 1;
}

/** Whether a piece is a name that is said as such: one of two characters between others that are not ours is a part of their word. */
function isSaid(pieces: Piece[], at: number): boolean {
  const isStrange = (piece?: Piece) =>
    piece !== undefined && (piece.kind === 'unknown' || (piece.kind === 'content' && !piece.solid));
  const piece = pieces[at];
  if (!piece?.named) return false;
  return piece.text.length > 2 || !(isStrange(pieces[at - 1]) && isStrange(pieces[at + 1]));
}

/**
 * Common words scattered over many pages are chance: one page at least must carry enough by itself, or a name, or words that
 * stand together. Where most of the query is not ours, no other pages than these are found.
 */
export function notByChance(corpus: Corpus, query: Query, hits: Hit[]): Hit[] {
  const names = new Set(query.pieces.flatMap((piece, at) => (isSaid(query.pieces, at) ? runsOf(piece) : [])));
  const isMeant = ({ before, runs }: Hit) => before !== undefined || runs.some((run) => names.has(run));
  if (query.coverage < COVERAGE_THRESHOLD) return hits.filter(isMeant);
  const said = query.pieces.some(
    (piece) => piece.kind === 'content' && piece.solid && corpus.telling(piece.text),
  );
  const carries = ({ runs, near = [] }: Hit) =>
    carried(query, runs) >= COVERAGE_THRESHOLD &&
    (said || near.length > 1 || runs.some((run) => run.length >= LONG));
  return hits.some((hit) => isMeant(hit) || carries(hit)) ? hits : [];
}

/** The share of a query's content characters that a page carries in runs of two and more. */
function carried({ pieces }: Query, runs: string[]): number {
  const has = new Set(runs);
  let content = 0;
  let found = 0;
  for (const piece of pieces) {
    if (piece.kind === 'function') continue;
    content += piece.text.length;
    if (piece.solid && runsOf(piece).some((run) => has.has(run))) found += piece.text.length;
  }
  return content === 0 ? 0 : found / content;
}
