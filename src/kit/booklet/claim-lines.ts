/** The most lines a claim has on its page. */
const MOST = 3;

/** A clause longer than this has two lines, of which the first has so many characters at most, and the last at least; and a line longer than this costs so much a character. */
const LONG = { clause: 13, first: 12, last: 4, line: 14, cost: 5 } as const;

const lengthOf = (parts: readonly string[]): number => [...parts.join('')].length;

/** All ways to put some things in so many lines, in their order. */
function ways<T>(things: readonly T[], lines: number): T[][][] {
  if (lines === 1) return [[[...things]]];
  return things
    .slice(0, things.length - lines + 1)
    .flatMap((_, i) => ways(things.slice(i + 1), lines - 1).map((rest) => [things.slice(0, i + 1), ...rest]));
}

/** A clause that one line has room for, or in two, the first as long as it can be. */
function halved(clause: string[]): string[][] {
  if (lengthOf(clause) <= LONG.clause) return [clause];
  const at = clause.findLastIndex(
    (_, i) => i > 0 && lengthOf(clause.slice(0, i)) <= LONG.first && lengthOf(clause.slice(i)) >= LONG.last,
  );
  return at === -1 ? [clause] : [clause.slice(0, at), clause.slice(at)];
}

/**
 * A claim in three lines at most: a clause to a line, or, of more clauses, neighbours together, so that lines are of about
 * one length: 以质量立诚信，从制造到创造，/ 从求快到求好，从产品到品牌。
 * @param given its clauses, each in the parts between which a line may end
 */
export function claimLines(given: readonly string[][]): string[][] {
  const clauses = given.flatMap(halved);
  if (clauses.length <= MOST) return [...clauses];
  // Rather more lines than one so long that all claims would be smaller for it.
  const unevenness = (lines: readonly string[][]): number => {
    const lengths = lines.map(lengthOf);
    return (
      Math.max(...lengths) - Math.min(...lengths) + LONG.cost * Math.max(0, Math.max(...lengths) - LONG.line)
    );
  };
  return [MOST, MOST - 1]
    .flatMap((count) => ways(clauses, count).map((lines) => lines.map((line) => line.flat())))
    .reduce((one, other) => (unevenness(other) < unevenness(one) ? other : one));
}
