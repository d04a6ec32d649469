import type { Face } from './fonts.ts';
import { breakerOf } from './line-breaks.ts';

/** The room a text has, in pixels. */
export interface Frame {
  width: number;
  height: number;
}

/** How a text is set. */
export interface Setting {
  face: Face;
  /** The size it has where there is room, in pixels. */
  largest: number;
  /** From one line to the next, in sizes. */
  leading: number;
  /** A smaller size for what is long, where a series has two: between them there is none, and below them what has no room else. */
  second?: number;
}

/** A text in lines, their size and how high they stand. */
export interface Fitted {
  lines: string[];
  size: number;
  height: number;
}

/** How much of its size a text gives up for better lines: a third for what costs one. */
const WORTH = 0.3;

/**
 * A text as large as its frame lets it be, but for what better lines are worth: they end at marks of punctuation
 * rather than between words, and never within one. It becomes as small as it must; nothing is left out.
 * Where even a size of one pixel is too large, nothing is drawn: a picture is no reason to stop a build.
 */
export function fitText(
  text: string,
  { width, height }: Frame,
  { face, largest, leading, second = largest }: Setting,
): Fitted {
  if (text.trim() === '') return { lines: [], size: largest, height: 0 };
  const lined = breakerOf(text, face);
  let best: { score: number; size: number; lines: string[] } | undefined;
  for (let size = largest; size >= 1 && (!best || Math.log(size) > best.score); size--) {
    if (second < largest && (size < second ? best : size > second && size < largest)) continue;
    const way = lined(width / size, Math.floor((height / size - 1) / leading + 1));
    if (!way) continue;
    const score = Math.log(size) - WORTH * way.cost;
    if (!best || score > best.score) best = { score, size, lines: way.lines };
  }
  if (!best) return { lines: [], size: largest, height: 0 };
  const { lines, size } = best;
  return { lines, size, height: size * (1 + (lines.length - 1) * leading) };
}
