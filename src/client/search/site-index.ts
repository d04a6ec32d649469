/** The index of the site stands open below the questions many ask until something is asked; folded below an answer without results. */
export function showIndex(
  { index, likely }: { index: HTMLDetailsElement; likely: HTMLElement | null },
  isAsked: boolean,
  found: number,
): void {
  if (likely) likely.hidden = isAsked;
  index.hidden = found > 0;
  if (isAsked === index.hasAttribute('data-asked')) return;
  index.toggleAttribute('data-asked', isAsked);
  index.open = !isAsked;
}

/** Opens the index and leads to it. */
export function openIndex(index: HTMLDetailsElement): void {
  index.open = true;
  const head = index.querySelector('summary');
  head?.scrollIntoView();
  head?.focus();
}
