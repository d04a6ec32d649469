import { findRun } from '../entry.ts';
import type { Piece } from '../understand/pieces.ts';

/** About a sentence, in characters: within it words belong together. */
const SPAN = 40;

/**
 * How much of a query stands together in one place of a text: the largest share of its weight within a sentence's length, 0 to 1.
 * One word alone is not together with anything.
 * @param total the weight of all pieces
 */
export function proximity(text: string, pieces: Piece[], total: number): number {
  const found: { at: number; piece: Piece }[] = [];
  for (const piece of pieces)
    for (let at = findRun(text, piece.text); at >= 0; at = findRun(text, piece.text, at + 1))
      found.push({ at, piece });
  found.sort((a, b) => a.at - b.at);
  let best = 0;
  found.forEach(({ at }, i) => {
    const near = new Set<Piece>();
    for (let j = i; j < found.length; j++) {
      const other = found[j];
      if (!other || other.at > at + SPAN) break;
      near.add(other.piece);
    }
    if (near.size > 1)
      best = Math.max(best, Array.from(near).reduce((sum, { weight }) => sum + weight, 0) / (total || 1));
  });
  return best;
}
