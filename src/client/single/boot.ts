/**
 * The first inline script of the edition that is one file: it applies the reader's view before anything is painted, and again where a
 * view is chosen, without loading the file anew. From disk nothing is kept on the device: the view stands in the address.
 */
import { readView } from '../boot/view.ts';
import { viewOf } from '../boot/words.ts';

const root = document.documentElement;
const key = `${root.dataset.edition} ${location.pathname}`;
// Nothing is inserted here: what other pages fetch stands in this one.
root.dataset.view = readView(key, () => undefined);

document.addEventListener('click', (event) => {
  const preference = (event.target as Element)
    .closest('a')
    ?.getAttribute('href')
    ?.match(/^\?view=(.*)/)?.[1];
  if (preference === undefined) return;
  event.preventDefault();
  const view = viewOf(preference, root.dataset.view);
  root.dataset.view = view;
  const address = new URL(location.href);
  try {
    if (location.protocol === 'file:') throw new Error('every file may be an origin of its own');
    localStorage[key] = view;
    address.searchParams.delete('view');
  } catch {
    // Refused, or from disk: then it stands in the address.
    address.searchParams.set('view', view);
  }
  if (view === viewOf('')) address.searchParams.delete('view');
  history.replaceState(history.state, '', address.href);
});
