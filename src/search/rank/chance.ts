import type { Corpus } from '../corpus.ts';
import type { Entry } from '../entry.ts';
import { runsOf } from '../understand/piece.ts';
import type { Query } from '../understand/query.ts';
import type { First } from './first.ts';
import type { Hit } from './score.ts';

/** Below this share of matched content characters a partial match is chance and is not shown. */
// First and top 5 are 86.7 and 98.8 % of 652 queries in five files (tests/bench/search-numbers.ts, 2026-11);
// 0.25: the same, with 2 of 116 queries of nonsense answered; 1: 85.1, 96.5.
const COVERAGE_THRESHOLD = 0.5;
/** Whether a query is about what we have: it asks for a duty outright, says a name, or most of it is our text. */
export function isOurs(corpus: Corpus, { pieces, coverage }: Query, { ordinals }: First): boolean {
  const isAsked = ({ document }: Entry) => ordinals.some(({ duty }) => duty === document.number);
  if (pieces.some(({ named }) => named) || corpus.entries.some(isAsked)) return true;
  // Words of any sentence are chance: one of them must stand in a name, or all of them be ours and one be long.
  const ours = pieces.filter(({ kind, solid }) => kind === 'content' && solid);
  if (ours.some(({ text }) => corpus.telling(text))) return coverage >= COVERAGE_THRESHOLD;
  return coverage === 1 && ours.some(({ text }) => text.length > 2);
}

/** Common words scattered over many pages are chance: one page at least must carry enough by itself, or a name. */
export function notByChance(query: Query, hits: Hit[]): Hit[] {
  const names = new Set(query.pieces.filter(({ named }) => named).flatMap(runsOf));
  const isMeant = ({ isFirst, runs }: Hit) =>
    isFirst || runs.some((run) => names.has(run)) || carried(query, runs) >= COVERAGE_THRESHOLD;
  return hits.some(isMeant) ? hits : [];
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
