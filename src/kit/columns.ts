import { type Piece, piecesOf } from '../images/fit.ts';

/** What a way of parting a text costs. Raggedness costs nothing: a clause of three characters is a column of three. */
const COSTS = {
  /** To end a column within a clause that has room in one. */
  parted: 2,
  /** To end it within a clause that has none. */
  word: 0.5,
  /** To end it within an enumeration. */
  list: 0.08,
  /** To go on in the same column after a clause, and after one of what is enumerated. */
  clauses: 0.3,
  enumerated: 0.15,
  /** To begin or end within a clause a column that has the end of another. */
  mixed: 0.6,
  /** A column of one character. */
  single: 0.6,
} as const;

/** A text in columns, and what they cost. */
interface Way {
  cost: number;
  lines: string[];
}

/** The clause a piece stands in, as places from and to. */
function clauseAt(pieces: readonly Piece[], at: number): [from: number, to: number] {
  const isEnd = (piece: Piece | undefined) => piece === undefined || piece.end === 'clause';
  let [from, to] = [at, at + 1];
  while (!isEnd(pieces[from - 1])) from--;
  while (to < pieces.length && !isEnd(pieces[to - 1])) to++;
  return [from, to];
}

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
  const known = new Map<string, number>();
  const joined = (from: number, to: number) =>
    pieces
      .slice(from, to)
      .map((piece) => piece.text)
      .join('')
      .trim();
  const length = (from: number, to: number): number => {
    const key = `${from}-${to}`;
    const found = known.get(key) ?? lengthOf(joined(from, to));
    known.set(key, found);
    return found;
  };
  const endCost = (at: number, height: number): number => {
    const end = pieces[at]?.end;
    if (at === pieces.length - 1 || end === 'clause') return 0;
    if (end === 'list') return COSTS.list;
    return length(...clauseAt(pieces, at)) <= height ? COSTS.parted : COSTS.word;
  };
  const within = (from: number, to: number): number =>
    pieces
      .slice(from, to - 1)
      .reduce((sum, { end }) => sum + (end === 'word' ? 0 : end === 'list' ? COSTS.enumerated : COSTS.clauses), 0);
  const isParted = (from: number, to: number) =>
    (pieces[to - 1]?.end === 'word' && to < pieces.length) || pieces[from - 1]?.end === 'word';
  /** A column that ends or begins within a clause is the better the more of the height it has. */
  const ofParted = (from: number, to: number, height: number): number =>
    isParted(from, to)
      ? (1 - length(from, to) / height) ** 2 +
        (pieces.slice(from, to - 1).some(({ end }) => end !== 'word') ? COSTS.mixed : 0)
      : 0;
  const columnCost = (from: number, to: number, height: number): number =>
    endCost(to - 1, height) +
    within(from, to) +
    ofParted(from, to, height) +
    (length(from, to) < 1.5 ? COSTS.single : 0);

  return (height, most) => {
    let ways: (Way | undefined)[] = [];
    const bestFrom = (from: number, rests: typeof ways): Way | undefined => {
      let best: Way | undefined;
      for (let to = from + 1; to <= pieces.length && length(from, to) <= height; to++) {
        const rest = to === pieces.length ? { cost: 0, lines: [] } : rests[to];
        if (!rest) continue;
        const cost = rest.cost + columnCost(from, to, height);
        if (!best || cost < best.cost) best = { cost, lines: [joined(from, to), ...rest.lines] };
      }
      return best;
    };
    for (let round = 0; round < most; round++) {
      const rests = ways;
      ways = pieces.map((_, from) => bestFrom(from, rests));
    }
    return ways[0];
  };
}
