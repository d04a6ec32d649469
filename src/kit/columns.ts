import { bestParting, clauseAt, type Piece, piecesOf } from '../images/line-breaks.ts';

/** What a way of parting a text costs. Raggedness costs nothing: a clause of three characters is a column of three. */
const COSTS = {
  /** To end a column within a clause that has room in one. */
  parted: 2,
  /** To end it within a clause that has none. */
  word: 0.5,
  /** To end it within an enumeration. */
  list: 0.08,
  /** To go on in the same column after a clause, and after one of what is enumerated. */
  clauses: 0.6,
  enumerated: 0.5,
  /** To begin or end within a clause a column that has the end of another. */
  mixed: 1,
  /** A column of one character, and one of two that is a clause or an item, which rather joins its neighbour. */
  single: 0.6,
  pair: 0.65,
} as const;

/** Costs that differ by less are the same. */
const ROUNDING = 1e-9;

/** A text in columns, and what they cost. */
interface Way {
  cost: number;
  lines: string[];
}

const shortCost = (length: number, isParted: boolean): number => {
  if (length < 1.5) return COSTS.single;
  return length < 2.5 && !isParted ? COSTS.pair : 0;
};

/** Pieces from one to another as a column. */
interface Column {
  text: string;
  /** In sizes. */
  length: number;
  /** What it costs whatever its height, and besides where it begins or ends within a clause. */
  cost: number;
  isParted: boolean;
  mixed: number;
}

function columnOf(
  pieces: readonly Piece[],
  [from, to]: [number, number],
  lengthOf: (column: string) => number,
): Column {
  const text = pieces
    .slice(from, to)
    .map((piece) => piece.text)
    .join('')
    .trim();
  const within = pieces.slice(from, to - 1).map(({ end }) => end);
  const length = lengthOf(text);
  const isParted = (pieces[to - 1]?.end === 'word' && to < pieces.length) || pieces[from - 1]?.end === 'word';
  const joined = { clause: COSTS.clauses, list: COSTS.enumerated, word: 0 };
  return {
    text,
    length,
    cost: within.reduce((sum, end) => sum + joined[end], shortCost(length, isParted)),
    isParted,
    mixed: within.some((end) => end !== 'word') ? COSTS.mixed : 0,
  };
}

/** A column that begins or ends within a clause is the better the more of the height it has. */
const costAt = ({ cost, length, isParted, mixed }: Column, height: number): number =>
  cost + (isParted ? (1 - length / height) ** 2 + mixed : 0);

/**
 * A way to part a text in upright columns, rather at the ends of clauses than between words, and never within one.
 * @param lengthOf how long a text is as a column, in sizes
 * @returns the best columns of a height in sizes, of which there are so many at most; none where they do not fit
 */
export function columnsOf(
  text: string,
  lengthOf: (column: string) => number,
): (height: number, most: number) => Way | undefined {
  const pieces = piecesOf(text);
  const columns = pieces.map((_, from) =>
    pieces.slice(from).map((_, i) => columnOf(pieces, [from, from + i + 1], lengthOf)),
  );
  /** How long the clause of each piece is. */
  const clauses = pieces.map((_, at) => {
    const [from, to] = clauseAt(pieces, at);
    return columns[from]?.[to - from - 1]?.length ?? 0;
  });
  const endCost = (at: number, height: number): number => {
    const end = pieces[at]?.end;
    if (at === pieces.length - 1 || end === 'clause') return 0;
    if (end === 'list') return COSTS.list;
    return (clauses[at] ?? 0) <= height ? COSTS.parted : COSTS.word;
  };

  return (height, most) => {
    const ends = pieces.map((_, at) => endCost(at, height));
    const bestFrom = (from: number, rests: readonly (Way | undefined)[]): Way | undefined => {
      let best: { cost: number; column: Column; rest: Way } | undefined;
      for (const [i, column] of (columns[from] ?? []).entries()) {
        if (column.length > height) break;
        const to = from + i + 1;
        const rest = to === pieces.length ? END : rests[to];
        if (!rest) continue;
        const cost = rest.cost + (ends[to - 1] ?? 0) + costAt(column, height);
        // Of two as good, but for the rounding of sums, the one whose shorter column comes first: 企业, 率先做到.
        if (!best || cost < best.cost - ROUNDING) best = { cost, column, rest };
      }
      return best && { cost: best.cost, lines: [best.column.text, ...best.rest.lines] };
    };
    return bestParting(pieces, most, bestFrom);
  };
}

/** What stands after the last column. */
const END: Way = { cost: 0, lines: [] };
