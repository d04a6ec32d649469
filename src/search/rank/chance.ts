import type { Corpus } from '../corpus.ts';
import { type Piece, runsOf } from '../understand/piece.ts';
import type { Query } from '../understand/query.ts';
import type { First } from './first.ts';
import type { Hit } from './score.ts';

/** Below this share of matched content characters a partial match is chance and is not shown. */
// First and top 5 are 86.7 and 98.8 % of 652 queries in five files (tests/bench/search-numbers.ts, 2026-11);
// 0.25: the same, with 2 of 116 queries of nonsense answered; 1: 85.1, 96.5.
const COVERAGE_THRESHOLD = 0.5;

/** Whether a query is about what we have: it asks for a record outright, says a name, or most of it is our text. */
export function isOurs(corpus: Corpus, { pieces, coverage }: Query, first: First): boolean {
  if (first.size > 0 || pieces.some(({ named }) => named)) return true;
  // Words of any sentence are chance: one of them must stand in a name, or all of them be ours and one be long.
  const ours = pieces.filter(({ kind, solid }) => kind === 'content' && solid);
  if (ours.some(({ text }) => corpus.telling(text))) return coverage >= COVERAGE_THRESHOLD;
  return coverage === 1 && ours.some(({ text }) => text.length > 2);
}

/** Common words scattered over many pages are chance: one page at least must carry enough by itself, or a name. */
export function notByChance({ pieces }: Query, hits: Hit[]): Hit[] {
  const content = pieces.filter(({ kind }) => kind !== 'function');
  const isMeant = ({ isFirst, runs }: Hit) => {
    const carried = content.filter(
      (piece) => piece.solid && runsOf(piece).some((run) => runs.indexOf(run) >= 0),
    );
    const enough = COVERAGE_THRESHOLD * lengthOf(content);
    return isFirst || carried.some(({ named }) => named) || (lengthOf(carried) >= enough && enough > 0);
  };
  return hits.some(isMeant) ? hits : [];
}

const lengthOf = (pieces: Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);
