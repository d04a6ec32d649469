import { setLine } from '../../images/line.ts';
import { breakerOf, endOf } from '../../images/line-breaks.ts';
import type { Duty } from '../../model/types.ts';
import { clausesOf } from '../../text/title-parts.ts';
import { SET, sizes } from './measure.ts';
import { type Paragraph, type Place, song } from './slide.ts';

/** The largest size of claims, in points, and from one line to the next, in sizes. */
const [LARGEST, LEADING] = [84, 1.24];
/** Clauses of less than this share of the width, one after the other, are one line. */
const SHORT = 0.44;
/** A line that ends within an enumeration is at least so long, in squares. */
const STUB = 5;
/** How much of the largest size is kept for whole clauses: 56 of 63 points part one of twelve claims rather than three. */
const KEPT = 0.85;

/** Marks within a line are half as wide as squares, as the theme of all templates sets them. */
const widthOf = (line: string): number =>
  setLine(line, 'song').width - (line.slice(0, -1).match(/[，、；：]/g)?.length ?? 0) / 2;

const linesAt = (text: string, width: number, most: number): string[] | undefined =>
  breakerOf(text, 'song')(width, most)?.lines;

/** Clauses, of which short neighbours stand together: 订标准，传经验. */
function joined(clauses: readonly string[], width: number): string[] {
  const isShort = (clause: string) => widthOf(clause) < width * SHORT;
  return clauses.reduce<string[]>((lines, clause) => {
    const last = lines.at(-1);
    return last !== undefined && isShort(last) && isShort(clause)
      ? [...lines.slice(0, -1), last + clause]
      : [...lines, clause];
  }, []);
}

/** A clause in as few lines as a width lets it have, and these as even as can be: no line is a stub. */
function evenly(clause: string, width: number, most: number): string[] {
  let lines = linesAt(clause, width, most) ?? [];
  for (let room = width - 0.5; lines.length > 1; room -= 0.5) {
    const narrower = linesAt(clause, room, lines.length);
    if (!narrower) break;
    lines = narrower;
  }
  return lines;
}

/** A claim in lines of a width in sizes: a line to each clause, and to one that is longer as many as it takes; where those are too many, as it fits. */
function spoken(claim: string, width: number, most: number): string[] | undefined {
  const clauses = joined(clausesOf(claim), width);
  const lines = clauses.flatMap((clause) =>
    widthOf(clause) <= width ? [clause] : evenly(clause, width, most),
  );
  const isWhole = lines.join('').length === claim.length;
  return isWhole && lines.length <= most ? lines : linesAt(claim, width, most);
}

/** How many lines end within a clause, but for those that end at what is enumerated; twice as many where a line has the end of one and the beginning of another. */
function partedIn(lines: readonly string[]): number {
  const isStub = (line: string) => endOf(line) === 'list' && widthOf(line) < STUB;
  const isWithin = (line: string) => endOf(line) === 'word' || isStub(line);
  const ends = lines.slice(0, -1).filter(isWithin);
  const mixed = lines.filter((line) => clausesOf(line).length > 1 && isWithin(line));
  return ends.length + mixed.length;
}

/** The claims of the duties of a talk, by their numbers: all in one size, as large as the longest lets them be, but for what it takes that the fewest lines end within clauses. */
export function claimsOf(duties: readonly Duty[], { width, height }: Place): Map<number, Paragraph> {
  const claims = duties.map(({ restatement }) => restatement?.claim ?? '');
  const ways = sizes(LARGEST, 8).flatMap((size) => {
    const most = Math.floor(height / size / LEADING);
    const set = claims.map((claim) => spoken(claim, (width * SET) / size, most));
    if (!set.every((lines) => lines !== undefined)) return [];
    return [{ size, set, parted: set.reduce((sum, lines) => sum + partedIn(lines), 0) }];
  });
  const [largest = { size: 8, set: claims.map((claim) => [claim]), parted: 0 }] = ways;
  const best = ways
    .filter(({ size }) => size >= largest.size * KEPT)
    .reduce((one, other) => (other.parted < one.parted ? other : one), largest);
  return new Map(
    duties.map(({ number }, i) => [
      number,
      song((best.set[i] ?? []).join('\n'), best.size, { leading: LEADING }),
    ]),
  );
}
