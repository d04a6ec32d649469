import type { Answer } from '../../search/rank/rank.ts';
import { replaceContent } from '../page/element.ts';
import { announcer } from './announce.ts';
import { type Chosen, EVERYTHING, filterHits, showFilters } from './filters.ts';
import { openLibrary } from './library.ts';
import { cutNote, noteOn, outcome } from './notes.ts';
import { resultItem } from './results.ts';
import type { Settled } from './settler.ts';

/** All that the page shows is made of this, and of what the reader has chosen. */
export interface State extends Settled {
  query: string;
  /** Whether nothing better is awaited. */
  isSettled: boolean;
}

/** What a reader can do about an answer. */
interface Acts {
  choose(chosen: Chosen): void;
  searchLiterally(): void;
}

/** The places of the search page that answers change. @param root the element they stand in (pages/search.astro) */
export function placesOf(root: HTMLElement) {
  const part = <E extends HTMLElement>(name: string) => root.querySelector(`[data-search-${name}]`) as E;
  return {
    box: root.querySelector('input[type=search]') as HTMLInputElement,
    announce: announcer(part('status')),
    likely: part('likely') as HTMLElement | null,
    filters: part('filters'),
    note: part('note'),
    elder: part('elder'),
    offer: part('offer'),
    list: part('results'),
    index: part<HTMLDetailsElement>('index'),
  };
}
type Places = ReturnType<typeof placesOf>;

/** Draws an answer. @returns the list of results, and what shows it with all that belongs to it */
export function draw(places: Places, state: State, chosen: Chosen, { choose, searchLiterally }: Acts) {
  const library = openLibrary();
  const { lexicon } = library;
  const { query, answer, isSettled } = state;
  const left = filterHits(lexicon, answer.hits, chosen);
  const said = new Set<string>();
  const items = left.hits.map((hit) => resultItem(library, hit, said));
  const situation = { ...state, count: items.length, filters: left.names };
  // That there is nothing is said when all texts have been asked, and not before.
  const isAwaited = !isSettled && answer.hits.length === 0;
  const acts = {
    literal: searchLiterally,
    all: () => choose(EVERYTHING),
    index: () => openIndex(places.index),
  };
  const show = () => {
    // These look how far they are scrolled: as long as nothing else has changed, nothing is laid out for it.
    showFilters(places.filters, lexicon, left, choose);
    replaceContent(places.list, items);
    const names = places.elder.dataset.names ?? '';
    places.elder.hidden = names.split(' ').indexOf(answer.query.normal) < 0;
    const words = outcome(lexicon.words, situation) + cutNote(lexicon.words, query);
    places.announce(isAwaited ? undefined : words, isSettled);
    replaceContent(places.note, !isAwaited && noteOn(library, situation, acts));
    replaceContent(places.offer);
    if (!isAwaited) showIndex(places, answer);
  };
  return { items, show };
}

/** The index of the site stands open below the questions many ask until something is asked; folded below an answer without results. */
function showIndex({ index, likely }: Places, { query, hits }: Answer): void {
  const isAsked = query.normal !== '';
  if (likely) likely.hidden = isAsked;
  index.hidden = hits.length > 0;
  if (isAsked === index.hasAttribute('data-asked')) return;
  index.toggleAttribute('data-asked', isAsked);
  index.open = !isAsked;
}

/** Opens the index and leads to it. */
function openIndex(index: HTMLDetailsElement): void {
  index.open = true;
  const head = index.querySelector('summary');
  head?.scrollIntoView();
  head?.focus();
}
