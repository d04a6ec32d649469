/**
 * The index of the site below an answer: open where nothing is asked, folded where nothing was found, gone where there are results.
 * What the reader opens or folds stays so until that changes.
 */
export function showIndex(index: HTMLDetailsElement, isAsked: boolean, found: number): void {
  const state = !isAsked ? 'open' : found === 0 ? 'folded' : 'gone';
  if (index.getAttribute('data-state') === state) return;
  index.setAttribute('data-state', state);
  index.hidden = state === 'gone';
  index.open = state === 'open';
}
