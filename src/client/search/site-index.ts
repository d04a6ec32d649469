/** The index of the site stands below an answer unless there are results, and is unfolded when nothing is found for the first time; the questions many ask until something is asked. */
export function showIndex(
  { index, likely }: { index: HTMLDetailsElement; likely: HTMLElement | null },
  isAsked: boolean,
  found: number,
): void {
  if (likely) likely.hidden = isAsked;
  index.hidden = found > 0;
  if (!isAsked || found > 0 || index.hasAttribute('data-unfolded')) return;
  index.setAttribute('data-unfolded', '');
  index.open = true;
}
