import type { Corpus } from '../corpus.ts';
import type { Alternative } from '../naming.ts';
import { functionWords } from './function-words.ts';
import { otherwise } from './otherwise.ts';

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
export const runsOf = ({ text, alternatives = [] }: Pick<Piece, 'text' | 'alternatives'>): string[] => [
  text,
  ...alternatives.map((one) => one.text),
];

/** The pieces that our text has, and that may explain a query. */
export const oursOf = (pieces: Piece[]): Piece[] =>
  pieces.filter(({ kind, solid }) => kind === 'content' && solid);

/** How many characters of pieces are no words of grammar. */
export const contentLength = (pieces: Piece[]): number =>
  pieces.reduce((sum, { kind, text }) => sum + (kind === 'function' ? 0 : text.length), 0);

/**
 * What a piece costs in the cheapest cut: few, long runs of our own text win; a lone character explains little.
 * A run that begins or ends with a function word, or within a name, is cut out of a sentence at the wrong place: 的主题 is
 * 的 and 主题. `frayed` is what each such end costs besides.
 */
// First and top 5 are 86.7 and 98.8 % of 652 queries in five files (tests/bench/search-numbers.ts, 2026-11).
// Halved and doubled: frayed 86.7, 98.8 and 86.7, 98.5 (0: a point less in top 5 of the project’s own); word 86.3, 98.5 and
// 86.5, 98.6; lone 86.3, 97.9 and 86.5, 98.8; named 86.5, 98.8 and 81.6, 94.2.
const COST = {
  run: 1,
  frayed: 0.6,
  word: 0.4,
  lone: 1.8,
  named: 0.8,
} as const;
/** What a character alone, and a name, weigh beside a run of our text. */
// The figures of COST; alone 0.15: 86.3, 98.8; 0.6: 86.5, 98.8; 1: 5 fewer first; named 0.75: 85.4, 98.6; 3: 86.3, 98.5.
const SHARE = { alone: 0.3, named: 1.5 } as const;
/** Longest run that is looked at as one piece, in atoms, a limit of work: longer exact matches are found before pieces are. */
const LONGEST = 16;

/**
 * What a query is never cut inside of: characters, words and numbers. Letters and digits that are written together where our
 * text has them apart are two: T19001 is T 19001.
 */
export const atomsOf = ({ documentFrequency }: Corpus, normal: string): string[] =>
  (normal.match(/[a-z0-9]+|./gu) ?? []).flatMap((atom) => {
    const parts = atom.match(/[a-z]+|[0-9]+/g) ?? [];
    return documentFrequency(atom) === 0 && parts.some((part) => documentFrequency(part) > 0) ? parts : atom;
  });

/** The pieces that a query may be cut into, what each costs and the atoms it stands between: names, words of grammar, runs of our text, and each atom whatever it is. */
export function candidatesOf(corpus: Corpus, atoms: readonly string[]) {
  const found = atoms.flatMap((_, start) => piecesAt(corpus, atoms, start));
  const inside = new Set<number>();
  for (const { piece, start, end } of found)
    if (piece.named) for (let at = start + 1; at < end; at++) inside.add(at);
  // A run that ends or begins within a name tears it.
  return found.map((one) => {
    const torn = one.piece.named ? 0 : [one.start, one.end].filter((at) => inside.has(at)).length;
    return { ...one, cost: one.cost + COST.frayed * torn };
  });
}

/** The pieces that may begin at an atom of a query. */
function piecesAt(corpus: Corpus, atoms: readonly string[], start: number) {
  let run = '';
  let isOurs = true;
  return atoms.slice(start, start + LONGEST).flatMap((atom, i) => {
    run += atom;
    isOurs = isOurs && corpus.documentFrequency(run) > 0;
    const isLone = i === 0 && atoms.length > 1 && !isLatin(run);
    const isPiece = i === 0 || (isOurs && saysSomething(corpus, run));
    const piece = pieceOf(corpus, run, isPiece, isLone);
    return piece ? [{ piece, cost: costOf(corpus, piece), start, end: start + i + 1 }] : [];
  });
}

/**
 * A run as a piece; none where it is neither named nor else one.
 * @param isPiece whether it is one though it is not named
 * @param isLone whether it is one character of a longer query
 */
function pieceOf(corpus: Corpus, text: string, isPiece: boolean, isLone: boolean): Piece | undefined {
  if (text === ' ' || functionWords.has(text)) return { text, kind: 'function', weight: 0 };
  const alternatives = otherwise(corpus, text);
  const named = corpus.naming.named(text) !== undefined || alternatives.some(({ by }) => by);
  if (!isPiece && alternatives.length === 0 && !named) return undefined;
  const share = named ? SHARE.named : isLone ? SHARE.alone : 1;
  const weight = share * tellingBy(corpus, runsOf({ text, alternatives }));
  const kind = named || weight > 0 ? 'content' : 'unknown';
  return { text, kind, weight, solid: !isLone, named, alternatives };
}

const costOf = (corpus: Corpus, { text, kind, solid, named }: Piece): number => {
  if (kind === 'function') return COST.word;
  if (named) return COST.named;
  return solid ? COST.run + COST.frayed * frayed(corpus, text) : COST.lone;
};

/** A run of so many characters is twice as telling: it is no chance. */
// The figures of COST; 4: 85.9, 98.8; 16: 86.0, 98.8.
const SURE = 8;

/** How telling runs are that count as one: the inverse document frequency of the commonest, and more where the first is long. */
function tellingBy({ size, documentFrequency }: Corpus, runs: string[]): number {
  const frequency = Math.max(...runs.map(documentFrequency));
  return frequency === 0
    ? 0
    : Math.log(1 + size / frequency) * (1 + Math.min(runs[0]?.length ?? 0, SURE) / SURE);
}

const isLatin = (text: string) => /^[a-z0-9]+$/.test(text);

/** Whether a run is whole and more than a character beside a word of grammar: 怎么换 and 可以不 are chance. */
function saysSomething({ names, words }: Corpus, run: string): boolean {
  const isGrammar =
    run.length === 3 && (functionWords.has(run.slice(0, 2)) || functionWords.has(run.slice(1)));
  return run.trim() === run && (!isGrammar || names.has(run) || words.has(run));
}

/** A number with what is counted, whose ends are no function words: 第39条, 2015年. */
const counted = /^第?[0-9]+[\u4e00-\u9fff]{1,2}$/;

/** How many ends of a run are function words that are no part of a word or name. */
function frayed({ names, words }: Corpus, run: string): number {
  if (counted.test(run) || names.has(run) || words.has(run)) return 0;
  return [run.slice(0, 1), run.slice(-1)].filter((end) => functionWords.has(end)).length;
}
