import { type Corpus, openCorpus } from '../../search/corpus.ts';
import { type Answer, search } from '../../search/rank.ts';
import { findTerm } from '../../search/term.ts';
import type { Lexicon } from '../../search/types.ts';
import { announcer } from './announce.ts';
import { replaceContent } from './element.ts';
import { type FilterId, filters } from './filters.ts';
import { noteParts, outcome, type Situation } from './notes.ts';
import { createRefiner } from './refine.ts';
import { resultItem, termBox } from './results.ts';

/**
 * Wires the search page: the box, the filters, the list, the address.
 * @param root the element with the form, `[data-search-status]`, `[data-search-term]` and `[data-search-results]`
 * @param packUrl where the engine and index are
 */
export function createSearch(root: HTMLElement, lexicon: Lexicon, packUrl: string): void {
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
  const { words } = lexicon;
  // Made at the first query: a reader who came for the index waits for nothing.
  let opened: { corpus: Corpus; refine: ReturnType<typeof createRefiner> } | undefined;
  const open = () => {
    const corpus = opened?.corpus ?? openCorpus(lexicon);
    opened = opened ?? { corpus, refine: createRefiner(corpus, packUrl) };
    return opened;
  };
  let chosen: FilterId = 'all';
  let shown = '';
  let composing = false;
  /** Whether the query in the address was sent off, rather than still being typed. */
  let settled = true;

  const render = (query: string, answer: Answer, limited = false) => {
    const { corpus } = open();
    const counted = filters(lexicon, answer.hits);
    if (!counted.some(({ id }) => id === chosen)) chosen = 'all';
    const hits = answer.hits.filter((hit) => counted.find(({ id }) => id === chosen)?.fits(hit) ?? true);
    replaceContent(list, ...hits.map((hit) => resultItem(corpus, lexicon, hit)));
    const term = findTerm(lexicon, corpus, answer.corrected ?? query);
    replaceContent(termPlace, ...(term ? [termBox(term, words)] : []));
    replaceContent(
      filterPlace,
      ...(counted.length > 2 ? counted : []).map(({ id, name, count }) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = `${name} ${count}`;
        button.setAttribute('aria-pressed', String(id === chosen));
        button.onclick = () => {
          chosen = id;
          render(query, answer, limited);
          filterPlace.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
        };
        return button;
      }),
    );
    const situation: Situation = { query, answer, limited, count: hits.length, searchLiterally: () => void run(query, true) };
    announce(outcome(lexicon, situation));
    replaceContent(note, ...noteParts(lexicon, corpus, situation));
  };

  const run = async (query: string, literal = false) => {
    shown = query;
    const answer = search(open().corpus, query, literal);
    render(query, answer);
    if (answer.query.normal === '') return;
    const refined = await open().refine(answer);
    if (shown === query && (refined.limited || refined.answer !== answer)) render(query, refined.answer, refined.limited);
  };

  const addressOf = (query: string) => location.pathname + (query ? `?q=${encodeURIComponent(query)}` : '');
  const fromAddress = () => new URLSearchParams(location.search).get('q') ?? '';
  const typed = () => {
    if (composing || box.value === shown) return;
    // A new query after a finished one is a new entry of the history; each further letter only rewrites it.
    if (settled && fromAddress() !== '') history.pushState(null, '', addressOf(box.value));
    else history.replaceState(null, '', addressOf(box.value));
    settled = false;
    void run(box.value);
  };
  box.addEventListener('compositionstart', () => {
    composing = true;
  });
  box.addEventListener('compositionend', () => {
    composing = false;
    typed();
  });
  box.addEventListener('input', typed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    settled = true;
    void run(box.value);
  });
  window.addEventListener('popstate', () => {
    box.value = fromAddress();
    settled = true;
    void run(box.value);
  });
  box.value = fromAddress();
  if (box.value) void run(box.value);
}
