import type { Corpus } from '../corpus.ts';
import { type Piece, runsOf } from '../understand/piece.ts';
import type { Query } from '../understand/query.ts';
import type { First } from './first.ts';
import type { Hit } from './score.ts';

/** Below this share of matched content characters a partial match is chance and is not shown. */
// First and top 5 are 97.7 and 98.6 % (tests/bench/search-numbers.ts, 2026-11); 0.25: 97.2, 98.6; 1: 94.0, 94.5.
const COVERAGE_THRESHOLD = 0.5;
/** This share is enough where words stand together, of at least so many characters, one of them in a name. */
// First and top 5 on 190 queries of a stranger: 81.6, 94.7; without this rule 81.1, 94.2. Of 110 queries of other domains 106 and 105 are empty.
const SOME = 0.3;
const TOGETHER = 4;
/** A run so long is a phrase of ours, though no name has it. */
export const LONG = 3;

/** Whether a query is about what we have: it asks for a page outright, says a name, or most of it is our text. */
export function isOurs(corpus: Corpus, { pieces, coverage }: Query, { ordinals, own }: First): boolean {
  const content = pieces.filter(({ kind }) => kind === 'content');
  if (own.length > 0 || pieces.some((_, at) => isSaid(pieces, at))) return true;
  if (ordinals.some(({ duty }) => corpus.entries.some(({ document }) => document.number === duty)))
    return true;
  // Words of any sentence are chance: something must be named, or most of the query stand together.
  return content.some(({ text, solid }) => solid && corpus.telling(text)) ? coverage >= SOME : coverage === 1;
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
  const names = new Set(
    query.pieces.reduce<string[]>(
      (all, piece, at) => (isSaid(query.pieces, at) ? all.concat(runsOf(piece)) : all),
      [],
    ),
  );
  const isTelling = ({ text }: Piece) => corpus.telling(text);
  const isMeant = ({ before, runs, near = [] }: Hit) =>
    before !== undefined ||
    runs.some((run) => names.has(run)) ||
    (near.some(isTelling) && lengthOf(near) >= TOGETHER && lengthOf(near) >= SOME * contentLength(query));
  if (query.coverage < COVERAGE_THRESHOLD) return hits.filter(isMeant);
  const said = query.pieces.some((piece) => piece.kind === 'content' && piece.solid && isTelling(piece));
  const carries = ({ runs, near = [] }: Hit) =>
    carried(query, runs) >= COVERAGE_THRESHOLD &&
    (said || near.length > 1 || runs.some((run) => run.length >= LONG));
  return hits.some((hit) => isMeant(hit) || carries(hit)) ? hits : [];
}

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);
const contentLength = ({ pieces }: Query): number =>
  lengthOf(pieces.filter(({ kind }) => kind !== 'function'));

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
