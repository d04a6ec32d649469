/**
 * The one inline script of a page, at most 1,500 bytes: it applies the reader's view before anything is painted, and inserts
 * a script at the first sign that a reader wants it: focus, pointer, tap or text in an element that names it in `data-src` (the
 * search form, the settings). The search page wants search at once; nothing else is fetched before. The key `/` leads to search.
 * Few short names and no newer syntax here: what a build lowers costs bytes on every page.
 */
import { applyView } from './view.ts';

const page = document;
const boot = page.currentScript as HTMLScriptElement;
const { src, edition, now } = boot.dataset as Record<'src' | 'edition' | 'now', string>;
const listen = (type: string, act: (target: HTMLElement, event: Event) => void) =>
  page.addEventListener(type, (event) => act(event.target as HTMLElement, event), true);

const view = applyView(`${edition} ${new URL(src, location as unknown as string).pathname}`, listen);

const wanted: Record<string, boolean> = {};
const load = (address: string) => {
  if (wanted[address]) return;
  const script = page.createElement('script');
  // Where it does not arrive the reader is told, and the next sign tries again; the form works as a plain form all the while.
  const tell = ({ type }: { type: string }) => {
    wanted[address] = !page.documentElement.toggleAttribute('data-missing', type === 'error');
  };
  wanted[address] = true;
  script.src = address;
  script.onload = tell;
  script.onerror = tell as OnErrorEventHandler;
  page.head.appendChild(script);
};
for (const sign of ['focusin', 'pointerover', 'input'])
  listen(sign, (target) => {
    const place = target.closest('[data-src]') as HTMLElement | null;
    if (place) load(place.dataset.src as string);
  });

// Whether pinyin is being composed must be known from the first letter on: the search script may arrive in the middle of it.
for (const edge of ['start', 'end']) listen(`composition${edge}`, (target) => target.toggleAttribute('data-composing', edge === 'start'));

// A key without a modifier can be turned off, for those whose voice or hands press keys by chance (WCAG 2.1.4).
listen('keydown', (target, event) => {
  const box = page.querySelector('[type=search]') as HTMLElement | null;
  if ((event as KeyboardEvent).key === '/' && box && !/INPUT|SELECT|mute/.test(target.nodeName + view)) {
    event.preventDefault();
    box.focus();
  }
});

// Whoever opens the search page is going to search.
if (now) load(src);
