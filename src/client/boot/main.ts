/**
 * The one inline script of a page, at most 1,500 bytes: it applies the reader's view before anything is painted, and inserts
 * the search script at the first sign that a reader wants to search (focus, pointer, tap or text in a search form, the key `/`);
 * on the search page at once. Elsewhere nothing is fetched before. Its own element carries what it must know of the site.
 * Few short names and no newer syntax here: what a build lowers costs bytes on every page.
 */
import { applyView } from './view.ts';

const page = document;
const boot = page.currentScript as HTMLScriptElement;
const { src = '', edition, now } = boot.dataset;
const listen = (type: string, act: (target: HTMLElement, event: Event) => void, capture = true) =>
  page.addEventListener(type, (event) => act(event.target as HTMLElement, event), capture);

applyView(`${edition} ${new URL(src, location.href).pathname}`, listen);

let wanted = false;
const load = () => {
  if (wanted) return;
  const script = page.createElement('script');
  // Where it does not arrive the reader is told, and the next sign tries again; the form works as a plain form all the while.
  const tell = ({ type }: { type: string }) => {
    wanted = !page.documentElement.toggleAttribute('data-missing', type === 'error');
  };
  wanted = true;
  script.src = src;
  script.onload = tell;
  script.onerror = tell as OnErrorEventHandler;
  page.head.appendChild(script);
};
/** The target of an event may be the document, which has no `closest`. */
const isSearch = (target: Node) => target.nodeType === 1 && (target as Element).closest('[role=search]');
for (const sign of ['focusin', 'pointerover', 'input']) listen(sign, (target) => isSearch(target) && load());

// Whether pinyin is being composed must be known from the first letter on: the search script may arrive in the middle of it.
for (const edge of ['start', 'end']) listen(`composition${edge}`, (target) => target.toggleAttribute('data-composing', edge === 'start'));

listen(
  'keydown',
  (target, event) => {
    const { key, ctrlKey, metaKey } = event as KeyboardEvent;
    const box = page.querySelector('input[type=search]') as HTMLElement | null;
    if (key === '/' && box && !(ctrlKey || metaKey || /INPUT|SELECT/.test(target.nodeName))) {
      event.preventDefault();
      box.focus();
    }
  },
  false,
);

// Whoever opens the search page is going to search.
if (now) load();
