import type { Corpus } from '../corpus.ts';
import { functionWords } from './function-words.ts';
import { otherwise, RENAMED } from './otherwise.ts';
import { COST, type Piece, weigh } from './piece.ts';

/** Longest run of our text looked for as one piece, in atoms, a limit of work: longer exact matches are found before pieces are. */
const LONGEST = 16;
/** What a character alone weighs beside a run. */
// The figures of COST; 0.15: 86.3, 98.8; 0.6: 86.5, 98.8; 1: 5 fewer first.
const ALONE = 0.3;
/** What a name weighs beside a run of our text. */
// The figures of COST; 0.75: 85.4, 98.6; 3: 86.3, 98.5.
const NAMED = 1.5;

/** A piece the query may be cut into, what it costs, and before which atom it ends. */
interface Candidate {
  piece: Piece;
  cost: number;
  end: number;
}

/**
 * What a query is never cut inside of: characters, words and numbers. Letters and digits that are written together where our
 * text has them apart are two: T19001 is T 19001.
 */
export const atomsOf = ({ documentFrequency }: Corpus, normal: string): string[] =>
  (normal.match(/[a-z0-9]+|./gu) ?? []).flatMap((atom) => {
    const parts = atom.match(/[a-z]+|[0-9]+/g) ?? [];
    return documentFrequency(atom) === 0 && parts.some((part) => documentFrequency(part) > 0) ? parts : atom;
  });

const isLatin = (text: string) => /^[a-z0-9]+$/.test(text);

/** The places of a query, before an atom, that are inside a name: a run that ends or begins there tears it. */
export function insideNames({ naming }: Corpus, atoms: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (let start = 0; start < atoms.length; start++) {
    let run = '';
    for (let end = start + 1; end <= atoms.length; end++) {
      run += atoms[end - 1];
      if (!naming.begins(run)) break;
      if (naming.named(run) || naming.meanings(run).length > 0)
        for (let at = start + 1; at < end; at++) inside.add(at);
    }
  }
  return inside;
}

/** The pieces that may begin at an atom of a query: names, words of grammar, runs of our text, and the atom whatever it is. */
export function piecesAt(corpus: Corpus, atoms: readonly string[], start: number): Candidate[] {
  const found: Candidate[] = [];
  let run = '';
  let isOurs = true;
  for (let end = start + 1; end <= atoms.length; end++) {
    run += atoms[end - 1];
    const isAtom = end === start + 1;
    isOurs = isAtom || (isOurs && end - start <= LONGEST && corpus.documentFrequency(run) > 0);
    if (!isOurs && end - start > RENAMED && !corpus.naming.begins(run)) break;
    const isLone = isAtom && atoms.length > 1 && !isLatin(run);
    const candidate = candidateOf(corpus, run, isAtom || (isOurs && saysSomething(corpus, run)), isLone);
    if (candidate) found.push({ ...candidate, end });
  }
  return found;
}

/**
 * A run as a piece; none where it is neither named nor else one.
 * @param isPiece whether it is one though it is not named
 * @param isLone whether it is one character of a longer query
 */
function candidateOf(
  corpus: Corpus,
  text: string,
  isPiece: boolean,
  isLone: boolean,
): Omit<Candidate, 'end'> | undefined {
  if (text === ' ' || functionWords.has(text))
    return { piece: { text, kind: 'function', weight: 0 }, cost: COST.word };
  const alternatives = otherwise(corpus, text);
  const named = corpus.naming.named(text) !== undefined || alternatives.some(({ by }) => by);
  if (!isPiece && !named && alternatives.length === 0) return undefined;
  const share = named ? NAMED : isLone ? ALONE : 1;
  const weight = share * weigh(corpus, [text, ...alternatives.map((one) => one.text)]);
  return {
    piece: {
      text,
      kind: named || weight > 0 ? 'content' : 'unknown',
      weight,
      solid: !isLone,
      named,
      alternatives,
    },
    cost: named ? COST.named : isLone ? COST.lone : COST.run + COST.frayed * frayed(corpus, text),
  };
}

/** Whether a run is whole and more than a character beside a word of grammar: 怎么换 and 可以不 are chance. */
function saysSomething({ names, words }: Corpus, run: string): boolean {
  const isGrammar =
    run.length === 3 && [run.slice(0, 2), run.slice(1)].some((word) => functionWords.has(word));
  return run.trim() === run && (!isGrammar || names.has(run) || words.has(run));
}

/** A number with what is counted, whose ends are no function words: 第39条, 2015年. */
const counted = /^第?[0-9]+[\u4e00-\u9fff]{1,2}$/;

/** How many ends of a run are function words that are no part of a word or name. */
function frayed({ names, words }: Corpus, run: string): number {
  if (counted.test(run) || names.has(run) || words.has(run)) return 0;
  return [run[0] ?? '', run[run.length - 1] ?? ''].filter((end) => !isLatin(end) && functionWords.has(end))
    .length;
}
