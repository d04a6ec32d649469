import { QUERY_LIMIT } from '../../text/query-limit.ts';
import type { Corpus } from '../corpus.ts';
import { atomsOf, candidatesOf, contentLength, oursOf, type Piece } from './pieces.ts';

/** A query understood. */
export type Query = ReturnType<typeof understand>;

/** What is read of a text that is typed, pasted or brought by an address; it is cut before anything looks into it. No half of a character is left at its end. */
export const queryOf = (text: string): string => text.slice(0, QUERY_LIMIT).replace(/[\ud800-\udbff]$/, '');

/**
 * Cuts a query into the fewest runs that our text has, by dynamic programming from the right.
 * @param apart do not take the whole query as one run, though our text has it: its words may stand apart as well
 */
export function understand(corpus: Corpus, text: string, apart = false) {
  const normal = corpus.normal(queryOf(text)).text.slice(0, QUERY_LIMIT);
  const atoms = atomsOf(corpus, normal);
  const candidates = candidatesOf(corpus, atoms);
  /** The cheapest cut of what begins at each atom. */
  const best: { cost: number; pieces: Piece[] }[] = [];
  best[atoms.length] = { cost: 0, pieces: [] };
  for (const { piece, cost: own, start, end } of candidates.reverse()) {
    const rest = best[end];
    const cost = own + (rest?.cost ?? Infinity);
    if (!rest || cost >= (best[start]?.cost ?? Infinity) || (apart && end - start === atoms.length)) continue;
    best[start] = { cost, pieces: [piece, ...rest.pieces] };
  }
  const pieces = best[0]?.pieces ?? [];
  return {
    /** Its normal form. */
    normal,
    /** In order. */
    pieces,
    /** Share of the content characters that stand in runs of our text, 0 to 1. */
    coverage: contentLength(oursOf(pieces)) / contentLength(pieces) || 0,
  };
}
