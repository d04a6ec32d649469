import { titleParts } from '../text/title-parts.ts';
import type { Face } from './fonts.ts';
import { setLine } from './line.ts';

/** Where a line of a text ends best, though nothing shows it. */
export const LINE_END = '\n';

/** What it costs to end a line in each way; a line of two thirds costs a ninth. */
const endings = { clause: 0, list: 0.1, word: 0.9 } as const;
/** What it costs to part a clause that has room in a line. */
const PARTED = 2;
/** What it costs besides to begin a line with a word that joins what stands before it: 上下游, 和企业. */
const JOINED = 0.2;
const joining = /^[和与及]./u;
/** What a last line of one or two characters costs besides. */
const WIDOW = 0.5;

/** What of a text stays together in a line, and how it ends. */
export interface Piece {
  text: string;
  end: keyof typeof endings;
}
interface Line {
  text: string;
  width: number;
}
/** The lines that pieces make, from one to another, and the clauses they stand in. */
interface Lines {
  line(from: number, to: number): Line;
  clause(piece: number): Line;
}
/** A text in lines, and what they cost. */
interface Way {
  cost: number;
  lines: string[];
}

/** What a text ends with: a mark that ends a clause, the mark of an enumeration, or a word. */
export const endOf = (text: string): Piece['end'] => {
  if (/[，；：。！？…\n][”’》〉」』）】]*$/.test(text)) return 'clause';
  return /、[”’》〉」』）】]*$/.test(text) ? 'list' : 'word';
};

/** A text in the pieces that stay together, each with what ends it. */
export const piecesOf = (text: string): Piece[] =>
  titleParts(text)
    .flatMap(
      (part) => part.match(/[^，；：。！？…、\s]*(?:[，；：。！？…、]+[”’》〉」』）】]*\s*|\s+|$)/g) ?? [],
    )
    .filter((part) => part !== '')
    .map((part) => ({ text: part, end: endOf(part) }));

/** The clause a piece stands in, as places from and to. */
export function clauseAt(pieces: readonly Piece[], at: number): [from: number, to: number] {
  const isEnd = (piece: Piece | undefined) => piece === undefined || piece.end === 'clause';
  let [from, to] = [at, at + 1];
  while (!isEnd(pieces[from - 1])) from--;
  while (to < pieces.length && !isEnd(pieces[to - 1])) to++;
  return [from, to];
}

/** The lines of pieces, with their widths in sizes, each measured once. */
function linesOf(pieces: Piece[], face: Face): Lines {
  const known = pieces.map((): Line[] => []);
  const line = (from: number, to: number): Line => {
    const made = known[from] ?? [];
    const found = made[to];
    if (found) return found;
    const text = pieces
      .slice(from, to)
      .map((piece) => piece.text)
      .join('')
      .replaceAll(LINE_END, '')
      .trim();
    const measured = { text, width: setLine(text, face).width };
    made[to] = measured;
    return measured;
  };
  return { line, clause: (at) => line(...clauseAt(pieces, at)) };
}

/** The best lines of pieces at a width in sizes, in so many lines at most; none where they do not fit. */
function breakLines(pieces: Piece[], lines: Lines, width: number, most: number): Way | undefined {
  const costs = pieces.map(({ end }, i) => {
    const isJoined = end === 'word' && joining.test(pieces[i + 1]?.text ?? '');
    const isParted = end !== 'clause' && lines.clause(i).width <= width;
    return (isParted ? PARTED : endings[end]) + (isJoined ? JOINED : 0);
  });
  const bestFrom = (from: number, rests: readonly (Way | undefined)[]): Way | undefined => {
    let best: Way | undefined;
    for (let to = from + 1; to <= pieces.length; to++) {
      const { text, width: used } = lines.line(from, to);
      if (used > width) break;
      const last = to === pieces.length;
      const rest = last ? { cost: 0, lines: [] } : rests[to];
      if (!rest) continue;
      const end = last ? (from > 0 && used <= 2 ? WIDOW : 0) : (costs[to - 1] ?? 0);
      const cost = rest.cost + (1 - used / width) ** 2 + end;
      // Of two as good the one whose longer line comes first.
      if (!best || cost <= best.cost) best = { cost, lines: [text, ...rest.lines] };
    }
    return best;
  };
  return bestParting(pieces, most, bestFrom);
}

/**
 * The best way to part pieces, in so many parts at most.
 * @param bestFrom the best way from a place to the end, given the best from each behind it in one part fewer
 */
export function bestParting<W>(
  pieces: readonly Piece[],
  most: number,
  bestFrom: (from: number, rests: readonly (W | undefined)[]) => W | undefined,
): W | undefined {
  let ways: (W | undefined)[] = [];
  for (let round = 0; round < most; round++) {
    const rests = ways;
    ways = pieces.map((_, from) => bestFrom(from, rests));
  }
  return ways[0];
}

/**
 * A way to part a text in lines, rather at marks of punctuation than between words, and never within one.
 * @returns the best lines of a width in sizes, of which there are so many at most; none where they do not fit
 */
export function breakerOf(text: string, face: Face): (width: number, most: number) => Way | undefined {
  const pieces = piecesOf(text);
  const lines = linesOf(pieces, face);
  return (width, most) => breakLines(pieces, lines, width, most);
}
