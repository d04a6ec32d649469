import type { SearchWords } from '../../search/types.ts';
import { element, replaceContent } from '../page/element.ts';

/** The list of results, and where one line above it offers a better one; that place is a live region. */
interface Settling {
  list: HTMLElement;
  offer: HTMLElement;
  words: SearchWords;
}

/**
 * Puts the settled list in the place of the first one for the same query: at once where nobody is in it or nothing changes,
 * else, while pointer or focus is in the list, behind one line that offers it.
 * @param items the settled list
 * @param show shows it, with all that belongs to it
 * @returns whether it is shown
 */
export function showSettled(
  { list, offer, words }: Settling,
  items: HTMLElement[],
  show: () => void,
): boolean {
  withdraw(offer);
  const isSame =
    items.length === list.children.length &&
    items.every((item, i) => item.isEqualNode(list.children[i] ?? null));
  const isUsed = list.matches(':hover') || list.contains(document.activeElement);
  if (isSame || !isUsed) {
    show();
    return true;
  }
  const button = element('button', { type: 'button' }, words.update);
  button.onclick = () => {
    show();
    withdraw(offer);
    // Where there is a first result, there reading goes on.
    list.querySelector('a')?.focus();
  };
  replaceContent(offer, element('p', {}, words.settled, ' ', button));
  return false;
}

/** Takes the offer back: another query was asked. */
export const withdraw = (offer: HTMLElement): void => replaceContent(offer);
