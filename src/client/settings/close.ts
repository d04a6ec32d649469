/** Closes the settings by Escape, which gives the focus back to their button, and by a press beside them. */
export function closeBeside(place: HTMLDetailsElement): void {
  place.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !place.open) return;
    place.open = false;
    place.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    // On phones all that is beside the sheet is the element itself.
    if (target === place || !place.contains(target as Node)) place.open = false;
  });
}
