import type { Corpus } from '../corpus.ts';
import { functionWords } from './function-words.ts';

/** A part of a query: a run that occurs in our text, a function word, or something we do not have. */
export interface Piece {
  text: string;
  kind: 'content' | 'function' | 'unknown';
  /** How telling it is: rarer runs weigh more; function words and unknown ones nothing. */
  weight: number;
  /** Whether it may explain a query: lone characters in a longer query are chance. */
  solid?: boolean;
}

/** Longest run looked for as one piece, in characters; longer exact matches are found before pieces are. */
export const LONGEST = 16;
/**
 * What a piece costs in the cheapest cut: few, long runs of our own text win; a lone character explains little.
 * A run that begins or ends with a function word, or in the middle of a word, is cut out of a sentence at the wrong place:
 * 的主题 is 的 and 主题, 照着别人 is not 照着别 and 人. `frayed` and `split` are what that costs besides.
 */
// First and top 5 are 97.7 and 98.6 % (tests/bench/search-numbers.ts, 2026-11). Halved and doubled: frayed 97.7, 98.2 and
// 98.2, 98.6; split 98.2, 98.6 and no change; word no change and 98.2, 98.2; lone 98.2, 98.6 and no change; unknown none.
export const COST = { run: 1, frayed: 0.6, split: 0.5, word: 0.4, lone: 1.8, unknown: 2.5 } as const;

const isLatin = (character: string) => /[a-z0-9]/.test(character);

/** A piece the query may be cut into, what it costs, and how many characters it takes. */
interface Candidate {
  piece: Piece;
  cost: number;
  length: number;
}

/** The pieces that may begin at a character of a query. @param longest no piece is longer, in characters */
export function candidates(
  corpus: Corpus,
  characters: string[],
  start: number,
  longest: number,
): Candidate[] {
  const first = characters[start] ?? '';
  if (first === ' ') return [{ piece: { text: ' ', kind: 'function', weight: 0 }, cost: 0, length: 1 }];
  return isLatin(first)
    ? [latinWord(corpus, characters, start)]
    : hanRuns(corpus, characters, start, longest);
}

/** The word of letters and digits that begins at a character: it is never cut, but where our text writes it apart. */
function latinWord(corpus: Corpus, characters: string[], start: number): Candidate {
  let end = start;
  while (isLatin(characters[end] ?? '')) end++;
  const word = characters.slice(start, end).join('');
  // Where letters and digits are written together that our text writes apart: T19001 is T 19001.
  const edge = /^(?:[a-z]+(?=[0-9])|[0-9]+(?=[a-z]))/.exec(word)?.[0];
  if (edge && corpus.documentFrequency(word) === 0) {
    const kind = corpus.documentFrequency(edge) > 0 ? 'content' : 'unknown';
    return {
      piece: { text: edge, kind, solid: true, weight: weigh(corpus, edge) },
      cost: COST.run,
      length: edge.length,
    };
  }
  const kind = functionWords.has(word)
    ? 'function'
    : corpus.documentFrequency(word) > 0
      ? 'content'
      : 'unknown';
  return {
    piece: { text: word, kind, solid: true, weight: kind === 'content' ? weigh(corpus, word) : 0 },
    cost: COST.run,
    length: end - start,
  };
}

/** The function words and the runs of our text that begin at a character, and the character alone. */
function hanRuns(corpus: Corpus, characters: string[], start: number, longest: number): Candidate[] {
  const found: Candidate[] = [];
  const most = Math.min(LONGEST, longest, characters.length - start);
  let run = '';
  for (let length = 1; length <= most; length++) {
    run += characters[start + length - 1];
    if (functionWords.has(run))
      found.push({ piece: { text: run, kind: 'function', weight: 0 }, cost: COST.word, length });
    else if (length === 1 || corpus.documentFrequency(run) > 0) {
      const known = corpus.documentFrequency(run) > 0;
      const solid = length > 1 || characters.length === 1;
      const weight = known ? weigh(corpus, run) * (length === 1 ? 0.3 : 1) : 0;
      found.push({
        piece: { text: run, kind: known ? 'content' : 'unknown', weight, solid },
        cost: length > 1 ? COST.run + COST.frayed * frayed(corpus, run) : known ? COST.lone : COST.unknown,
        length,
      });
    } else if (!functionWordBegins(run)) break;
  }
  return found;
}

/** Words of grammar that end words of the index where its cutter erred: 人的, 和服. A word with one at its end is no evidence of a word. */
const particle = /^[的了是和与及都也就在把被]|[的了是和与及都也就在把被]$/;

/** Positions of the query that lie inside a word of the index or a name. */
export function wordInsides({ words, names }: Corpus, characters: string[]): Set<number> {
  const inside = new Set<number>();
  for (let start = 0; start < characters.length; start++) {
    for (let length = 2; length <= 6 && start + length <= characters.length; length++) {
      const run = characters.slice(start, start + length).join('');
      if (names.has(run) || (words.has(run) && !particle.test(run)))
        for (let at = start + 1; at < start + length; at++) inside.add(at);
    }
  }
  return inside;
}

/** How many ends of a run are function words that are no part of a word or name. */
function frayed({ names, words }: Corpus, run: string): number {
  if (names.has(run) || (words.has(run) && !particle.test(run))) return 0;
  return [run[0], run[run.length - 1]].filter((end) => functionWords.has(end ?? '')).length;
}

const beginnings = new Set(
  [...functionWords].flatMap((word) => Array.from(word, (_, i) => word.slice(0, i + 1))),
);
const functionWordBegins = (run: string): boolean => beginnings.has(run);

/** A run's idf, and a little for length: a long run is less likely to be chance. */
const weigh = (corpus: Corpus, run: string): number => idf(corpus, run) * (1 + Math.min(run.length, 8) / 8);

/** Inverse document frequency; none for what does not occur. */
function idf(corpus: Corpus, run: string): number {
  const frequency = corpus.documentFrequency(run);
  return frequency === 0 ? 0 : Math.log(1 + corpus.size / frequency);
}
