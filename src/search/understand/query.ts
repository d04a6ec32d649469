import { QUERY_LIMIT } from '../../text/query-limit.ts';
import type { Corpus } from '../corpus.ts';
import type { Piece } from './piece.ts';
import { candidates } from './pieces.ts';

/** A query understood: its normal form, its pieces in order, and how much of its content our text has. */
export interface Query {
  normal: string;
  pieces: Piece[];
  /** Share of the content characters that stand in runs of our text, 0 to 1. */
  coverage: number;
}

/** What is read of a text that is typed, pasted or brought by an address; it is cut before anything looks into it. No half of a character is left at its end. */
export const queryOf = (text: string): string => text.slice(0, QUERY_LIMIT).replace(/[\ud800-\udbff]$/, '');
/**
 * Cuts a query into the fewest runs that our text has, by dynamic programming from the right.
 * @param apart do not take the whole query as one run, though our text has it: its words may stand apart as well
 */
export function understand(corpus: Corpus, text: string, apart = false): Query {
  const normal = corpus.normal(queryOf(text)).text.slice(0, QUERY_LIMIT);
  const characters = Array.from(normal);
  const best: { cost: number; piece: Piece | undefined; next: number }[] = new Array(characters.length + 1);
  const longest = characters.length - (apart ? 1 : 0);
  best[characters.length] = { cost: 0, piece: undefined, next: characters.length };
  for (let start = characters.length - 1; start >= 0; start--) {
    let choice = { cost: Infinity, piece: undefined as Piece | undefined, next: start + 1 };
    for (const { piece, cost, length } of candidates(corpus, characters, start, longest)) {
      const total = cost + (best[start + length]?.cost ?? Infinity);
      if (total < choice.cost) choice = { cost: total, piece, next: start + length };
    }
    best[start] = choice;
  }
  const pieces: Piece[] = [];
  for (let at = 0; at < characters.length; ) {
    const step = best[at];
    if (!step?.piece) break;
    pieces.push(step.piece);
    at = step.next;
  }
  return { normal, pieces, coverage: coverageOf(pieces) };
}

/** A lone Han character in a longer query is chance, not a match; a query of one character is what it is. */
function coverageOf(pieces: Piece[]): number {
  let matched = 0;
  let content = 0;
  for (const { text, kind, solid } of pieces) {
    if (kind === 'function') continue;
    content += text.length;
    if (kind === 'content' && solid) matched += text.length;
  }
  return content === 0 ? 0 : matched / content;
}
