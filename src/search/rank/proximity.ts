import { findRun } from '../entry.ts';
import type { Piece } from '../understand/piece.ts';

/** About a sentence, in characters: within it words belong together. */
// The figures of PROXIMITY; 20: the same; 80: 86.5, 98.8.
const SPAN = 40;

/**
 * The words of a query that stand together in one place of a text: those of most weight within a sentence's length.
 * One word alone is not together with anything.
 */
export function nearest(text: string, pieces: readonly Piece[]): Piece[] {
  const found: { at: number; piece: Piece }[] = [];
  for (const piece of pieces)
    for (let at = findRun(text, piece.text); at >= 0; at = findRun(text, piece.text, at + 1))
      found.push({ at, piece });
  found.sort((a, b) => a.at - b.at);
  let best: Piece[] = [];
  found.forEach(({ at }, i) => {
    const near = new Set<Piece>();
    for (let j = i; j < found.length; j++) {
      const other = found[j];
      if (!other || other.at > at + SPAN) break;
      near.add(other.piece);
    }
    if (near.size > 1 && weightOf(Array.from(near)) > weightOf(best)) best = Array.from(near);
  });
  return best;
}

/** What words weigh together. */
export const weightOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { weight }) => sum + weight, 0);
