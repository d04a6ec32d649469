/**
 * The one inline script of a page: it inserts the search script at the first sign that a reader wants to search
 * (focus, pointer, tap or text in a search form, the key `/`); on the search page at once. Elsewhere nothing is fetched before.
 * Its own element carries the script's address in `data-src`.
 */
const boot = document.currentScript as HTMLScriptElement;
let wanted = false;

const load = () => {
  if (wanted) return;
  wanted = true;
  const script = document.createElement('script');
  script.src = boot.getAttribute('data-src') ?? '';
  // Where it does not arrive the reader is told, and the next sign tries again; the form works as a plain form all the while.
  const tell = (missing: boolean) => {
    wanted = !missing;
    document.querySelector('[data-search-missing]')?.toggleAttribute('hidden', !missing);
  };
  script.onload = () => tell(false);
  script.onerror = () => tell(true);
  document.head.appendChild(script);
};

const searchBox = (): HTMLInputElement | null => document.querySelector('input[type=search]');

for (const sign of ['focusin', 'pointerover', 'touchstart', 'input'])
  document.addEventListener(sign, ({ target }) => (target as Element).closest?.('[role=search]') && load(), { passive: true });

// Whether pinyin is being composed must be known from the first letter on: the search script may arrive in the middle of it.
const composing = ({ type, target }: Event) => (target as Element).toggleAttribute('data-composing', type === 'compositionstart');
for (const edge of ['compositionstart', 'compositionend']) document.addEventListener(edge, composing, true);

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey, isComposing } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey || isComposing || (target as Element).closest?.('input,textarea,select,[contenteditable]')) return;
  event.preventDefault();
  searchBox()?.focus();
});

// Whoever opens the search page is going to search.
if (boot.hasAttribute('data-now')) load();
