import { search } from '../../search/rank/search.ts';
import { addressKeeper, choiceHere, queryHere } from './address.ts';
import { cutQuery, whenTyped } from './box.ts';
import { draw, placesOf, type State } from './draw.ts';
import type { Chosen } from './filters.ts';
import { openLibrary } from './library.ts';
import { showSettled } from './settled.ts';
import { createSettler } from './settler.ts';

/**
 * Wires the search page: the box, the answers, the address.
 * @param root the element that all of it stands in
 * @param at the address of a script, by its name
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one page, its state, and all that changes it
export function createSearch(root: HTMLElement, at: (script: string) => string): void {
  const places = placesOf(root);
  const { box, list } = places;
  const { prepare, settle } = createSettler(at);
  const address = addressKeeper();
  let chosen = choiceHere();
  let state: State | undefined;
  /** How often has been asked: the same words may be asked for as they were typed, and what comes of the time before is late. */
  let turn = 0;

  const choose = (wanted: Chosen): void => {
    chosen = wanted;
    address.choose(chosen);
    if (state) drawn(state).show();
  };
  const drawn = (known: State) => {
    state = known;
    return draw(places, known, chosen, { choose, searchLiterally: () => void run(known.query, true) });
  };
  const run = async (query: string, literal = false) => {
    const mine = ++turn;
    const { corpus, lexicon } = openLibrary();
    const first = search(corpus, query, literal);
    const isSettled = first.query.normal === '';
    drawn({ query, answer: first, isSettled }).show();
    list.removeAttribute('aria-busy');
    if (isSettled) return;
    list.setAttribute('aria-busy', 'true');
    const settled = await settle(query, literal, first);
    if (turn !== mine) return;
    const { items, show } = drawn({ query, ...settled, isSettled: true });
    showSettled({ ...places, words: lexicon.words }, items, show);
    list.removeAttribute('aria-busy');
  };
  const ask = (query: string) => {
    address.note(query);
    void run(query);
  };
  const askAddress = () => {
    address.settle();
    box.value = queryHere();
    chosen = choiceHere();
    void run(box.value);
  };

  root.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(cutQuery(box));
    address.settle();
  });
  // Before a result is followed the address must hold the query, for the way back.
  root.addEventListener('click', ({ target }) => (target as Element).closest('a') && address.settle());
  window.addEventListener('popstate', askAddress);
  // Whoever opened the search page is going to search: what settles the answers is on its way before the first letter.
  prepare();
  // This script arrives at the first sign of interest: what was typed meanwhile stands.
  if (!box.value && queryHere()) askAddress();
  whenTyped(box, (query) => query !== (state?.query ?? '') && ask(query));
}
