import type { Corpus } from '../corpus.ts';
import type { Alternative } from '../naming.ts';

/** A part of a query: a run that occurs in our text, a function word, or something we do not have. */
export interface Piece {
  text: string;
  kind: 'content' | 'function' | 'unknown';
  /** How telling it is: rarer runs weigh more; function words and unknown ones nothing. */
  weight: number;
  /** Whether it may explain a query: lone characters in a longer query are chance. */
  solid?: boolean;
  /** Whether it is a whole name, alias or equivalent: it says by itself what is looked for. */
  named?: boolean;
  /** Other runs that count as it: what it means, and other ways of writing it. */
  alternatives?: readonly Alternative[];
}

/** A piece's run and all that counts as it. */
export const runsOf = ({ text, alternatives = [] }: Piece): string[] => [
  text,
  ...alternatives.map((one) => one.text),
];

/**
 * What a piece costs in the cheapest cut: few, long runs of our own text win; a lone character explains little.
 * A run that begins or ends with a function word is cut out of a sentence at the wrong place: 的主题 is 的 and 主题.
 * `frayed` is what that costs besides.
 */
// First and top 5 are 86.7 and 98.8 % of 652 queries in five files (tests/bench/search-numbers.ts, 2026-11).
// Halved and doubled: frayed 86.7, 98.8 and 86.7, 98.5 (0: a point less in top 5 of the project’s own); word 86.3, 98.5 and
// 86.5, 98.6; lone 86.3, 97.9 and 86.5, 98.8; named 86.5, 98.8 and 81.6, 94.2.
export const COST = {
  run: 1,
  frayed: 0.6,
  word: 0.4,
  lone: 1.8,
  named: 0.8,
} as const;

/** A run of so many characters is twice as telling: it is no chance. */
// The figures of COST; 4: 85.9, 98.8; 16: 86.0, 98.8.
const SURE = 8;

/** The idf of runs that count as one, and a little for the length of the first: a long run is less likely to be chance. */
export const weigh = (corpus: Corpus, runs: string[]): number =>
  idf(corpus, runs) * (1 + Math.min(runs[0]?.length ?? 0, SURE) / SURE);

/** Inverse document frequency; that of the commonest of the runs that occur, none where none does. */
function idf(corpus: Corpus, runs: string[]): number {
  const frequency = Math.max(...runs.map((run) => corpus.documentFrequency(run)));
  return frequency === 0 ? 0 : Math.log(1 + corpus.size / frequency);
}
