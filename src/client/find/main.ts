/**
 * Marks the words by which a reader found this page, in the place the address leads to. Inserted where the address names
 * them (`?find=`), which search writes into a link as it is followed; they are taken out of the address then.
 */
import { markWords } from './mark-words.ts';

/** Longest word that is marked, in characters, and how many: the address may hold anything. */
const LONGEST = 200;
const MOST = 6;

/** What the address leads to: the element, with a heading all that stands under it; without one, the main part of the page. */
function place(): Element[] {
  const main = document.querySelector('main');
  const target = main?.querySelector(':target');
  if (!main || !target) return main ? [main] : [];
  const all = [target];
  if (/^H[1-6]$/.test(target.nodeName))
    for (let next = target.nextElementSibling; next; next = next.nextElementSibling) {
      if (/^H[1-6]$/.test(next.nodeName) && next.nodeName <= target.nodeName) break;
      all.push(next);
    }
  return all;
}

const mark = () => {
  const address = new URL(location.href);
  const words = address.searchParams
    .getAll('find')
    .filter((word) => word !== '' && word.length <= LONGEST)
    .slice(0, MOST);
  for (const element of place()) markWords(element, words);
  // Who copies the address, or keeps it, wants the page. The view may stand in it.
  address.searchParams.delete('find');
  history.replaceState(history.state, '', address.href);
};

// Not before the place is found that the address leads to.
if (document.readyState === 'complete') mark();
else window.addEventListener('load', mark);
