import type { Answer } from '../../search/rank/rank.ts';
import { search } from '../../search/rank/search.ts';
import type { SearchWords } from '../../search/types.ts';
import { queryOf } from '../../search/understand/query.ts';
import { replaceContent } from '../page/element.ts';
import { queryAddress } from './address.ts';
import { announcer } from './announce.ts';
import { showFilters } from './filter-bar.ts';
import { type Chosen, filterHits } from './filters.ts';
import { openLibrary } from './library.ts';
import { noteParts, outcome, type Situation } from './notes.ts';
import { resultItem, viewBox } from './results.ts';
import { createSettler, type Limit } from './settler.ts';

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
  const announce = announcer(part('[data-search-status]'));
  const settle = createSettler(at);
  const address = queryAddress();
  let choice: Chosen = { kind: 'all', role: 'all' };
  let shown = '';

  const render = (query: string, answer: Answer, limited?: Limit) => {
    const { lexicon, corpus } = openLibrary();
    const left = filterHits(lexicon, answer.hits, choice);
    choice = left.chosen;
    replaceContent(list, ...left.hits.map((hit) => resultItem(corpus, lexicon, hit)));
    const asksForView = (words.viewNames ?? '').split(' ').indexOf(answer.query.normal) >= 0;
    replaceContent(termPlace, ...(asksForView ? [viewBox(words)] : []));
    showFilters(filterPlace, words, left, (chosen) => {
      choice = chosen;
      render(query, answer, limited);
    });
    const situation: Situation = {
      query,
      answer,
      limited,
      count: left.hits.length,
      searchLiterally: () => void run(query, true),
    };
    announce(outcome(lexicon, situation));
    replaceContent(note, ...noteParts(lexicon, corpus, situation));
  };

  const run = async (query: string, literal = false) => {
    shown = query;
    const answer = search(openLibrary().corpus, query, literal);
    render(query, answer);
    if (answer.query.normal === '') return;
    list.setAttribute('aria-busy', 'true');
    const settled = await settle(query, literal);
    if (shown !== query) return;
    render(query, settled.answer, settled.limited);
    list.removeAttribute('aria-busy');
  };

  const asked = () => queryOf(box.value);
  const typed = () => {
    if (box.hasAttribute('data-composing') || asked() === shown) return;
    address.note(asked());
    void run(asked());
  };
  box.addEventListener('compositionend', typed);
  box.addEventListener('input', typed);
  const sendOff = () => {
    address.note(asked());
    address.settle();
    void run(asked());
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
    void run(box.value);
  });
  // This script arrives at the first sign of interest: what was typed meanwhile stands.
  if (box.value) typed();
  else if (address.read()) {
    box.value = address.read();
    void run(box.value);
  }
  return sendOff;
}
