/**
 * The one inline script of a page, at most 1,500 bytes: it applies the reader's view before anything is painted, and inserts
 * a script at the first sign that a reader wants it: focus, pointer, tap or text in an element that names it in `data-use` (the
 * search form, the settings). The search page wants search at once, and a form its own script; nothing else is fetched before. The key `/` leads to search.
 * Few short names and no newer syntax here: what a build lowers costs bytes on every page; a template costs more than a plus.
 */
import { readView } from './view.ts';

const page = document;
const root = page.documentElement;
const told = (page.currentScript as HTMLScriptElement).dataset as Record<'src' | 'edition' | 'use', string>;
const home = new URL(told.src, location as unknown as string);
const listen = <E extends Event>(type: string, act: (target: HTMLElement, event: E) => void) =>
  page.addEventListener(type, (event) => act(event.target as HTMLElement, event as E), true);

/** Of what is inserted, by name, from beside our own: 1 while it is awaited, more when it is there or has been awaited long enough. */
const state: Record<string, number> = {};

/** What the address of a script ends with: one more for each that has not arrived. */
let again = '';

/** The link that was pressed while what answers the press was awaited. */
let held: HTMLElement | undefined | 0;
/** Presses it again: the script answers now, or is awaited on, or, where it did not arrive, the link leads on as it stands. */
const release = (link = held) => {
  held = 0;
  if (link) link.click();
};

const load = (name: string) => {
  if (state[name]) return;
  const script = page.createElement('script');
  // What does not arrive whole has not run to its last line, which says so (bundle.ts): the root names it, and the next sign
  // tries again, under another address, since a browser may have kept what came under this one. The form works as a plain form all the while.
  script.onload = script.onerror = () => {
    state[name] = root.toggleAttribute('data-no-' + name, !(script as unknown as { done: boolean }).done)
      ? 0
      : 2;
    if (!state[name]) again += '?';
    release();
  };
  state[name] = 1;
  script.src = new URL(name + '.js' + again, home) as unknown as string;
  page.head.append(script);
};
const view = readView(told.edition + ' ' + home.pathname, load);
root.dataset.view = view;

for (const sign of ['focusin', 'pointerover', 'input', 'click'])
  listen<MouseEvent>(sign, (target, event) => {
    const name = ((target.closest('[data-use]') || target) as HTMLElement).dataset.use as string;
    // All but the click, by the alphabet, as the edges below: it is shorter.
    if (sign > 'f') {
      // Nothing else, whatever came into the page.
      if (/^(copy|s(earch|ettings|pot))$/.test(name)) load(name);
    }
    // A finger gives no sign before it presses. A press with a key held is the browser's own.
    else if (
      state[name] === 1 &&
      (target as HTMLAnchorElement).hash &&
      !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    ) {
      event.preventDefault();
      held = target;
      setTimeout(() => {
        (state[name] as number) *= 2;
        release();
      }, 4000);
    }
  });

// Whether pinyin is being composed must be known from the first letter on: the search script may arrive in the middle of it.
for (const edge of ['start', 'end'])
  listen('composition' + edge, (target) => target.toggleAttribute('data-composing', edge > 'f'));

// A key without a modifier can be turned off, for those whose voice or hands press keys by chance (WCAG 2.1.4).
listen<KeyboardEvent>('keydown', (target, event) => {
  const box = page.querySelector('[name=q]') as HTMLElement | null;
  // In INPUT, SELECT and TEXTAREA it is a letter.
  if (event.key === '/' && box && !/PU|EC|EX|mute/.test(target.nodeName + view)) {
    event.preventDefault();
    box.focus();
  }
});

// Whoever opens the search page is going to search, and whoever opens a form, to fill it in.
if (told.use) load(told.use);
