/** The index of the site stands, folded, below an answer unless there are results; the questions many ask until something is asked. */
export function showIndex(
  { index, likely }: { index: HTMLElement; likely: HTMLElement | null },
  isAsked: boolean,
  found: number,
): void {
  if (likely) likely.hidden = isAsked;
  index.hidden = found > 0;
}
