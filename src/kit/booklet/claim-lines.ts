/** The most lines a claim has on its page. */
const MOST = 3;

const lengthOf = (parts: readonly string[]): number => [...parts.join('')].length;

/** All ways to put some things in so many lines, in their order. */
function ways<T>(things: readonly T[], lines: number): T[][][] {
  if (lines === 1) return [[[...things]]];
  return things
    .slice(0, things.length - lines + 1)
    .flatMap((_, i) => ways(things.slice(i + 1), lines - 1).map((rest) => [things.slice(0, i + 1), ...rest]));
}

/**
 * A claim in three lines at most: a clause to a line, or, of more clauses, neighbours together, so that lines are of about
 * one length: 以质量立诚信，从制造到创造，/ 从求快到求好，从产品到品牌。
 * @param clauses each in the parts between which a line may end
 */
export function claimLines(clauses: readonly string[][]): string[][] {
  if (clauses.length <= MOST) return [...clauses];
  const unevenness = (lines: readonly string[][]): number =>
    Math.max(...lines.map(lengthOf)) - Math.min(...lines.map(lengthOf));
  return [MOST, MOST - 1]
    .flatMap((count) => ways(clauses, count).map((lines) => lines.map((line) => line.flat())))
    .reduce((one, other) => (unevenness(other) < unevenness(one) ? other : one));
}
