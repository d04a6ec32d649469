/**
 * Numbers as a reader says them: three and more in a row as a range, the others one by one.
 * @param numbers ascending, each once
 * @param range what a range is called by its first and last number
 * @returns what stands between commas: 1, 2, 3, 5 → 1至3, 5
 */
export function numberRuns(
  numbers: readonly number[],
  range: (from: number, to: number) => string,
): string[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => {
    const [from = 0] = run;
    return run.length > 2 ? [range(from, from + run.length - 1)] : run.map(String);
  });
}
