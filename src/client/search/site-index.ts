/**
 * The index of the site below an answer: open where nothing is asked, folded where nothing was found, gone where there are results.
 * What the reader opens or folds stays so until that changes. The questions many ask stand there until something is asked.
 */
export function showIndex(
  { index, likely }: { index: HTMLDetailsElement; likely: HTMLElement | null },
  isAsked: boolean,
  found: number,
): void {
  const state = !isAsked ? 'open' : found === 0 ? 'folded' : 'gone';
  if (likely) likely.hidden = isAsked;
  if (index.getAttribute('data-state') === state) return;
  index.setAttribute('data-state', state);
  index.hidden = state === 'gone';
  index.open = state === 'open';
}
