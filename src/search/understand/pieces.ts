import type { Corpus } from '../corpus.ts';
import { functionWords } from './function-words.ts';
import { namedPieces } from './named-pieces.ts';
import { type Candidate, COST, isEdge, isLatin, weigh } from './piece.ts';

/** Longest run looked for as one piece, in characters, a limit of work: longer exact matches are found before pieces are. */
const LONGEST = 16;
/** What a character alone weighs beside a run. */
// The figures of COST; 0.15: 86.3, 98.8; 0.6: 86.5, 98.8; 1: 5 fewer first.
const ALONE = 0.3;

/** The pieces that may begin at a character of a query. @param longest no piece is longer, in characters */
export function candidates(
  corpus: Corpus,
  characters: string[],
  start: number,
  longest: number,
): Candidate[] {
  const first = characters[start] ?? '';
  if (first === ' ') return [{ piece: { text: ' ', kind: 'function', weight: 0 }, cost: 0, length: 1 }];
  const named = namedPieces(corpus, characters.slice(start, start + longest));
  const word = isLatin(first) ? [latinWord(corpus, characters, start)] : [];
  return named.concat(word, runs(corpus, characters, start, longest));
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
      piece: { text: edge, kind, solid: true, weight: weigh(corpus, [edge]) },
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
    piece: { text: word, kind, solid: true, weight: kind === 'content' ? weigh(corpus, [word]) : 0 },
    cost: COST.run,
    length: end - start,
  };
}

/** The function words and the runs of our text that begin at a character, and a Han character alone. */
function runs(corpus: Corpus, characters: string[], start: number, longest: number): Candidate[] {
  const found: Candidate[] = [];
  const most = Math.min(LONGEST, longest, characters.length - start);
  let run = '';
  for (let length = 1; length <= most; length++) {
    run += characters[start + length - 1];
    // A word of letters and digits is taken whole, and by itself elsewhere.
    if (!isEdge(characters, start + length) || /^[a-z0-9]+$/.test(run)) continue;
    if (functionWords.has(run))
      found.push({ piece: { text: run, kind: 'function', weight: 0 }, cost: COST.word, length });
    else if (length === 1 || corpus.documentFrequency(run) > 0) {
      if (run.trim() === run && (length === 1 || saysSomething(corpus, run)))
        found.push(runOf(corpus, run, characters.length, length));
    } else break;
  }
  return found;
}

function runOf(corpus: Corpus, run: string, queryLength: number, length: number): Candidate {
  const known = corpus.documentFrequency(run) > 0;
  const solid = length > 1 || queryLength === 1;
  const weight = known ? weigh(corpus, [run]) * (length === 1 ? ALONE : 1) : 0;
  return {
    piece: { text: run, kind: known ? 'content' : 'unknown', weight, solid },
    cost: length > 1 ? COST.run + COST.frayed * frayed(corpus, run) : COST.lone,
    length,
  };
}

/** A number with what is counted, whose ends are no function words: 第39条, 2015年. */
const counted = /^第?[0-9]+[\u4e00-\u9fff]{1,2}$/;

/** Whether a run is more than a character beside a word of grammar: 怎么换 and 可以不 are chance. */
function saysSomething({ names, words }: Corpus, run: string): boolean {
  const isGrammar =
    run.length === 3 && [run.slice(0, 2), run.slice(1)].some((word) => functionWords.has(word));
  return !isGrammar || names.has(run) || words.has(run);
}

/** How many ends of a run are function words that are no part of a word or name. */
function frayed({ names, words }: Corpus, run: string): number {
  if (counted.test(run) || names.has(run) || words.has(run)) return 0;
  return [run[0] ?? '', run[run.length - 1] ?? ''].filter((end) => !isLatin(end) && functionWords.has(end))
    .length;
}
