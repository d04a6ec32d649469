/**
 * Marks the words by which a reader found this page, in the place the address leads to. Inserted where the address names
 * them (`?find=`), which search writes into a link as it is followed; they are taken out of the address then.
 */
import { markWords } from './mark-words.ts';
import { placeIn } from './place.ts';
import { wantedWords } from './wanted-words.ts';

const mark = () => {
  const address = new URL(location.href);
  const words = wantedWords(address.searchParams);
  const main = document.querySelector('main');
  for (const element of main ? placeIn(main, main.querySelector(':target')) : []) markWords(element, words);
  // Who copies the address, or keeps it, wants the page. The view may stand in it.
  address.searchParams.delete('find');
  history.replaceState(history.state, '', address.href);
};

// Not before the place is found that the address leads to.
if (document.readyState === 'complete') mark();
else window.addEventListener('load', mark);
