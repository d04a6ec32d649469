import { titleParts } from '../text/title-parts.ts';
import type { Face } from './fonts.ts';
import { setLine } from './line.ts';

/** Where a line of a text ends best, though nothing shows it. */
export const LINE_END = '\n';

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
}

/** A text in lines, their size and how high they stand. */
export interface Fitted {
  lines: string[];
  size: number;
  height: number;
}

/** What it costs to end a line in each way; a line of two thirds costs a ninth. */
const endings = { clause: 0, list: 0.1, word: 0.9 } as const;
/** What it costs to part a clause that has room in a line. */
const PARTED = 2;
/** What a last line of one or two characters costs besides. */
const WIDOW = 0.5;
/** How much of its size a text gives up for better lines: a third for what costs one. */
const WORTH = 0.3;

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
  const isEnd = (piece: Piece | undefined) => piece === undefined || piece.end === 'clause';
  return {
    line,
    clause: (at) => {
      let [from, to] = [at, at + 1];
      while (!isEnd(pieces[from - 1])) from--;
      while (to < pieces.length && !isEnd(pieces[to - 1])) to++;
      return line(from, to);
    },
  };
}

/** The best lines of pieces at a width in sizes, in so many lines at most; none where they do not fit. */
function breakLines(pieces: Piece[], lines: Lines, width: number, most: number): Way | undefined {
  const costs = pieces.map(({ end }, i) =>
    end !== 'clause' && lines.clause(i).width <= width ? PARTED : endings[end],
  );
  /** The best way from each place to the end, in as many lines as there were rounds. */
  let ways: (Way | undefined)[] = [];
  const bestFrom = (from: number, rests: typeof ways): Way | undefined => {
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
  for (let round = 0; round < most; round++) {
    const rests = ways;
    ways = pieces.map((_, from) => bestFrom(from, rests));
  }
  return ways[0];
}

/**
 * The best lines of a text at a width in sizes, as {@link fitText} judges them.
 * @param most how many lines it may have
 * @returns none where it does not fit
 */
export const linesAt = (text: string, width: number, most: number, face: Face): string[] | undefined => {
  const pieces = piecesOf(text);
  return breakLines(pieces, linesOf(pieces, face), width, most)?.lines;
};

/**
 * A text as large as its frame lets it be, but for what better lines are worth: they end at marks of punctuation
 * rather than between words, and never within one. It becomes as small as it must; nothing is left out.
 * Where even a size of one pixel is too large, nothing is drawn: a picture is no reason to stop a build.
 */
export function fitText(text: string, { width, height }: Frame, { face, largest, leading }: Setting): Fitted {
  if (text.trim() === '') return { lines: [], size: largest, height: 0 };
  const pieces = piecesOf(text);
  const every = linesOf(pieces, face);
  let best: { score: number; size: number; lines: string[] } | undefined;
  for (let size = largest; size >= 1 && (!best || Math.log(size) > best.score); size--) {
    const way = breakLines(pieces, every, width / size, Math.floor((height / size - 1) / leading + 1));
    if (!way) continue;
    const score = Math.log(size) - WORTH * way.cost;
    if (!best || score > best.score) best = { score, size, lines: way.lines };
  }
  if (!best) return { lines: [], size: largest, height: 0 };
  const { lines, size } = best;
  return { lines, size, height: size * (1 + (lines.length - 1) * leading) };
}
