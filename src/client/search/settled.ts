import type { SearchWords } from '../../search/types.ts';
import { element, replaceContent } from '../page/element.ts';

/**
 * Puts the settled list in the place of the first one for the same query: at once where nobody is in it or nothing changes,
 * else, while pointer or focus is in the list, behind one line that offers it.
 * @param places the list of results, and where the line stands above it: a live region
 * @param items the settled list
 * @param show shows it, with all that belongs to it
 * @returns whether it is shown
 */
export function showSettled(
  { list, offer, words }: { list: HTMLElement; offer: HTMLElement; words: SearchWords },
  items: HTMLElement[],
  show: () => void,
): boolean {
  const isSame =
    items.length === list.children.length &&
    items.every((item, i) => item.isEqualNode(list.children[i] ?? null));
  const isUsed = list.matches(':hover') || list.contains(document.activeElement);
  const update = () => {
    show();
    replaceContent(offer);
    // Where there is a first result, there reading goes on.
    list.querySelector('a')?.focus();
  };
  const button = element('button', { type: 'button', click: update }, words.update);
  replaceContent(offer, !isSame && isUsed && element('p', {}, words.settled, ' ', button));
  if (isSame || !isUsed) show();
  return isSame || !isUsed;
}
