/**
 * How the reader wants the pages shown: a theme, a text size, the elder edition. `?view=…` in the address is a wish.
 * It is kept on the device under a key with edition and base path, since all microsites of a host share one storage.
 * From disk, where Firefox gives every file a storage of its own, and where storage is refused, it travels in links.
 */

/** Choices of which one holds at a time, as patterns, and what holds where nothing was chosen. */
const groups = ['system|light|dark', 'standard|largest|large', 'plain|elder', 'keys|mute'];
const standard = 'system standard plain keys';

/** The view that wishes, one after the other, lead to: a word of each group. `reset` forgets what was before; other words change nothing. */
export function viewOf(wishes: string): string {
  const all = standard + wishes.replace(/.*reset/, '');
  return groups.map((group) => all.replace(RegExp(`.*(${group}).*`), '$1')).join(' ');
}

/** Applies the view to the page, and keeps it or lets it travel. @param listen adds a listener to the document @returns the view */
export function applyView(key: string, listen: (type: string, act: (target: HTMLElement) => void) => void): string {
  const address = new URL(location as unknown as string);
  const query = address.searchParams;
  const wish = query.get('view');
  let view = viewOf(`${wish}`);
  let kept = address.protocol !== 'file:';
  try {
    if (kept) localStorage[key] = view = viewOf(`${localStorage[key]} ${wish}`);
  } catch {
    kept = false;
  }
  document.documentElement.dataset.view = view;
  if (kept && wish) {
    query.delete('view');
    history.replaceState(null, '', address.href);
  }
  if (kept || view === standard) return view;
  // Our own links have no query but a wish: `?view=large`. A link within the page would load it again.
  listen('click', (target) => {
    const link = target.closest('[href]:not([href^="#"])') as HTMLAnchorElement | null;
    if (link && link.host === location.host) link.search = `?view=${view} ${link.search.slice(6)}`;
  });
  listen('submit', (form) => form.insertAdjacentHTML('beforeend', `<input type=hidden name=view value="${view}">`));
  return view;
}
