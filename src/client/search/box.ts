import { queryOf } from '../../search/understand/query.ts';

/**
 * As much of a box's text as is searched. What is longer is cut in the box itself, before anything is laid out: browsers take
 * minutes to shape half a million combining marks in a row.
 */
export function cutQuery(box: HTMLInputElement): string {
  const query = queryOf(box.value);
  if (query !== box.value) box.value = query;
  return query;
}

/** Whether pinyin is being composed in a box, as the page has said from the first letter on: nothing happens then. */
export const isComposing = (box: HTMLInputElement): boolean => box.hasAttribute('data-composing');

/** Hands on what stands in a box whenever it has changed, and what stood there before anybody listened. */
export function whenTyped(box: HTMLInputElement, take: (query: string) => void): void {
  const typed = () => {
    if (!isComposing(box)) take(cutQuery(box));
  };
  box.addEventListener('input', typed);
  box.addEventListener('compositionend', typed);
  if (box.value) typed();
}

/** Between the focus and the first letter there is time to make ready what every query needs. */
export function whenFocused(box: HTMLInputElement, prepare: () => void): void {
  if (document.activeElement === box) prepare();
  else box.addEventListener('focus', prepare, { once: true });
}
