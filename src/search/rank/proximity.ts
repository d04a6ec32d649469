import { placesOf } from '../entry.ts';
import type { Piece } from '../understand/piece.ts';

/** About a sentence, in characters: within it words belong together. */
// The figures of PROXIMITY; 20: the same; 80: 86.5, 98.8.
const SPAN = 40;

/**
 * The words of a query that stand together in one place of a text: those of most weight within a sentence's length.
 * One word alone is not together with anything.
 */
export function nearest(text: string, pieces: readonly Piece[]): Piece[] {
  const found = pieces
    .flatMap((piece) => placesOf(text, piece.text).map((at) => ({ at, piece })))
    .sort((a, b) => a.at - b.at);
  let best: Piece[] = [];
  for (const { at } of found) {
    const near = new Set(
      found.filter((other) => other.at >= at && other.at <= at + SPAN).map(({ piece }) => piece),
    );
    if (near.size > 1 && weightOf([...near]) > weightOf(best)) best = [...near];
  }
  return best;
}

/** What words weigh together. */
export const weightOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { weight }) => sum + weight, 0);
