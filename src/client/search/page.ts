import type { Answer } from '../../search/rank/rank.ts';
import { search } from '../../search/rank/search.ts';
import type { SearchWords } from '../../search/types.ts';
import { replaceContent } from '../page/element.ts';
import { queryAddress } from './address.ts';
import { announcer } from './announce.ts';
import { cutQuery } from './cut-query.ts';
import { showFilters } from './filter-bar.ts';
import { ALL, type Chosen, filterHits } from './filters.ts';
import { keepFocus } from './keep-focus.ts';
import { openLibrary } from './library.ts';
import { cutNote, noteParts, outcome, type Situation } from './notes.ts';
import { resultItem, viewBox } from './results.ts';
import { showSettled, withdraw } from './settled.ts';
import { createSettler, type Limit } from './settler.ts';
import { openIndex, showIndex } from './site-index.ts';

/** What an answer shows; before it is settled, it is said only if it stands a while. */
interface View {
  items: HTMLElement[];
  show(isSettled?: boolean): void;
}

/**
 * Wires the search page: the box, the filters, the list, the address.
 * @param root the element with the form, `[data-search-status]`, `[data-search-term]` and `[data-search-results]`
 * @param at the address of a script, by its name
 * @returns searches what stands in the box, as if it had been sent off
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one page, its state, and all that changes it
export function createSearch(
  root: HTMLElement,
  words: SearchWords,
  at: (script: string) => string,
): () => void {
  const part = <E extends HTMLElement>(selector: string): E => {
    const found = root.querySelector<E>(selector);
    if (!found) throw new Error(`the search page has no ${selector}`);
    return found;
  };
  const box = part<HTMLInputElement>('input[type=search]');
  const form = part<HTMLFormElement>('form');
  const list = part<HTMLOListElement>('[data-search-results]');
  const termPlace = part('[data-search-term]');
  const filterPlace = part('[data-search-filters]');
  const note = part('[data-search-note]');
  const offer = part('[data-search-offer]');
  const below = {
    index: part<HTMLDetailsElement>('[data-search-index]'),
    likely: root.querySelector<HTMLElement>('[data-search-likely]'),
  };
  const announce = announcer(part('[data-search-status]'));
  const settle = createSettler(at);
  const address = queryAddress();
  let choice = address.readChoice();
  let shown = '';
  /** How often has been asked: the same words may be asked for as they were typed, and what comes of the time before is late. */
  let turn = 0;

  /** What the list says of an answer, and the function that shows it. */
  const viewOf = (query: string, answer: Answer, limited?: Limit): View => {
    const { lexicon, corpus } = openLibrary();
    const left = filterHits(lexicon, answer.hits, choice);
    const said = new Set<string>();
    const items = left.hits.map((hit) => resultItem(corpus, lexicon, hit, said));
    const again = (chosen: Chosen) => {
      choice = chosen;
      address.choose(chosen);
      withdraw(offer);
      viewOf(query, answer, limited).show();
    };
    const asksForView = (words.viewNames ?? '').split(' ').indexOf(answer.query.normal) >= 0;
    const situation: Situation = {
      query,
      answer,
      limited,
      count: left.hits.length,
      filters: left.names,
      searchLiterally: () => void run(query, true),
      showAll: () => again(ALL),
      openIndex: () => openIndex(below.index),
    };
    const show = (isSettled = true) => {
      // These look how far they are scrolled: as long as nothing else has changed, nothing is laid out for it.
      showFilters(filterPlace, words, left, again);
      replaceContent(list, ...items);
      replaceContent(termPlace, ...(asksForView ? [viewBox(words)] : []));
      showIndex(below, answer.query.normal !== '', answer.hits.length);
      announce(outcome(lexicon, situation) + cutNote(lexicon, query), isSettled);
      keepFocus(note, ...noteParts(lexicon, corpus, situation));
    };
    return { items, show };
  };

  const run = async (query: string, literal = false) => {
    const mine = ++turn;
    shown = query;
    withdraw(offer);
    const answer = search(openLibrary().corpus, query, literal);
    const isAsked = answer.query.normal !== '';
    // That there is nothing is said when all texts have been asked, and not before.
    if (isAsked && answer.hits.length === 0) {
      for (const place of [list, termPlace, filterPlace, note]) keepFocus(place);
      announce();
    } else viewOf(query, answer).show(!isAsked);
    if (!isAsked) return;
    list.setAttribute('aria-busy', 'true');
    const settled = await settle(query, literal, answer);
    if (turn !== mine) return;
    const { items, show } = viewOf(query, settled.answer, settled.limited);
    showSettled({ list, offer, words }, items, show);
    list.removeAttribute('aria-busy');
  };

  const ask = () => {
    const query = cutQuery(box);
    address.note(query);
    void run(query);
  };
  const typed = () => {
    if (!box.hasAttribute('data-composing') && cutQuery(box) !== shown) ask();
  };
  box.addEventListener('compositionend', typed);
  box.addEventListener('input', typed);
  const sendOff = () => {
    ask();
    address.settle();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sendOff();
  });
  // Before a result is followed the address must hold the query, for the way back.
  root.addEventListener('click', ({ target }) => (target as Element).closest('a') && address.settle());
  window.addEventListener('popstate', () => {
    address.settle();
    box.value = address.read();
    choice = address.readChoice();
    void run(box.value);
  });
  // Between the focus and the first letter there is time to fetch what every first query needs.
  const prepare = () => void settle('', true);
  // This script arrives at the first sign of interest: what was typed meanwhile stands.
  const waiting = box.value ? '' : address.read();
  if (document.activeElement === box || box.value || waiting) prepare();
  else box.onfocus = prepare;
  if (box.value) typed();
  else if (waiting) {
    box.value = waiting;
    void run(waiting);
  }
  return sendOff;
}
