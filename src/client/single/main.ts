/**
 * The edition that is one file: shows one page at a time, by the address behind `#`, with its title, its styles and the focus on its
 * heading. Without script all pages stand one after another, and the same links lead to them.
 */
import { decoded } from '../../text/percent.ts';
import { markWords } from '../find/mark-words.ts';
import { placeIn } from '../find/place.ts';
import { wantedWords } from '../find/wanted-words.ts';
import { offerParts } from './parts.ts';

const pages = Array.from(document.querySelectorAll<HTMLElement>('.page'));
const styles = Array.from(document.querySelectorAll<HTMLStyleElement>('style[data-of]'));
const ways = Array.from(document.querySelectorAll<HTMLAnchorElement>('.site-header nav a, .brand'));

/** What the address names; an address may hold anything. */
const named = (hash: string): HTMLElement | null => document.getElementById(decoded(hash.slice(1)) ?? '');

let shown: HTMLElement | undefined;
/** Puts a page in the place of the one that is shown. */
function turnTo(page: HTMLElement): void {
  if (page === shown) return;
  // What goes on in a page, a voice that reads it, ends with it.
  if (shown) window.dispatchEvent(new Event('pagehide'));
  shown?.classList.remove('shown');
  page.classList.add('shown');
  shown = page;
  const { kind = '', title = '', here = '' } = page.dataset;
  for (const style of styles)
    style.media = (style.dataset.of ?? '').split(' ').indexOf(kind) >= 0 ? 'all' : 'not all';
  document.body.className = `page-${kind}`;
  document.title = title;
  for (const way of ways)
    if (way.getAttribute('href') === here) way.setAttribute('aria-current', page.dataset.current ?? 'page');
    else way.removeAttribute('aria-current');
}

/** The page the address names, or the first; none where it names a place of the frame, to which the browser leads by itself. */
function pageHere(): HTMLElement | undefined {
  const target = named(location.hash);
  return target ? (target.closest<HTMLElement>('.page') ?? undefined) : pages[0];
}

/** The words to be marked where the link leads that was followed last; none while no reader is on the way. */
let wanted: string[] | undefined;

/** Leads a reader who followed a link to what it names. Who goes back is left where the browser puts them. */
function lead(withFocus = true): void {
  const page = pageHere();
  if (!page || !wanted) return;
  const target = named(location.hash);
  const place = target === page ? null : target;
  for (const element of placeIn(page, place)) markWords(element, wanted);
  wanted = undefined;
  const heading = place ?? page.querySelector<HTMLElement>('h1');
  if (withFocus && heading) {
    if (!heading.matches('a, button, input, summary')) heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  if (place) place.scrollIntoView();
  else window.scrollTo(0, 0);
}

function show(): void {
  const page = pageHere();
  if (page) turnTo(page);
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.defaultPrevented)
    return;
  const { hash, searchParams } = new URL(link.href);
  if (hash.slice(0, 2) !== '#/' || link.host !== location.host || !named(hash)) return;
  wanted = wantedWords(searchParams);
  // The fragment alone: with another query the browser would load the file anew.
  link.setAttribute('href', hash);
  if (hash === location.hash) lead();
});

// Forms of other pages lead to that of search, which hears of a new address as of a way back.
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.getAttribute('role') !== 'search' || form.closest('[data-search]')) return;
  event.preventDefault();
  const box = form.querySelector<HTMLInputElement>('[name=q]');
  if (!box) return;
  const address = new URL(location.href);
  address.searchParams.set('q', box.value);
  box.value = '';
  address.hash = form.getAttribute('action') ?? '';
  history.pushState(null, '', address.href);
  window.dispatchEvent(new PopStateEvent('popstate'));
  wanted = [];
  lead();
});

// The page is turned before the browser looks for the place in it; the reader is led when the browser has been there.
window.addEventListener('popstate', show);
window.addEventListener('hashchange', () => lead());

for (const type of ['compositionstart', 'compositionend'])
  document.addEventListener(type, ({ target }) =>
    (target as Element).toggleAttribute('data-composing', type === 'compositionstart'),
  );

document.addEventListener('keydown', (event) => {
  const isMute = /mute/.test(document.documentElement.dataset.view ?? '');
  if (event.key !== '/' || isMute || /INPUT|SELECT/.test((event.target as Element).nodeName)) return;
  const boxes = Array.from(document.querySelectorAll<HTMLInputElement>('[name=q]'));
  const box = boxes.filter((each) => each.getClientRects().length > 0)[0];
  if (!box) return;
  event.preventDefault();
  box.focus();
});

offerParts(document.querySelector('[data-search-parts]'));
// A result opened in a window of its own brings the words along.
const first = new URL(location.href);
wanted = wantedWords(first.searchParams);
if (first.searchParams.has('find')) {
  first.searchParams.delete('find');
  history.replaceState(history.state, '', first.href);
}
show();
// The browser looks for the place when all is there.
window.addEventListener('load', () => lead(false));
