import { type Reader, waitFor } from './reader.ts';

/** What the search page shows for a query. */
export interface Shown {
  /** All it links to, in order: pages and places in them. */
  links: string[];
  /** Pages in the order of the list, each once. */
  pages: string[];
}

/** Opens the search page and waits until its script, which comes at the first focus, is there. */
export async function openSearch(reader: Reader, url: string): Promise<void> {
  await reader.open(url);
  await reader.run(() => {
    // A window without focus gives none to its boxes; the event is what the page listens to.
    document.querySelector('main input[type=search]')?.dispatchEvent(new Event('focusin', { bubbles: true }));
  });
  await waitFor(
    reader,
    'the search script',
    () => document.querySelector('main input[role=combobox]') !== null,
  );
}

/** Types a query into the search page that is shown, and waits for the settled list. */
export async function typeQuery(reader: Reader, query: string): Promise<void> {
  await reader.run((text: string) => {
    const box = document.querySelector<HTMLInputElement>('[data-search] input[type=search]');
    if (!box) throw new Error('no search box');
    for (const value of ['', text]) {
      box.value = value;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, query);
  await waitFor(
    reader,
    `the answer to ${query}`,
    () => document.querySelector('[data-search-results][aria-busy]') === null,
  );
}

/** Types a query into the open search page and reads the settled list. */
export async function ask(reader: Reader, query: string): Promise<Shown> {
  await typeQuery(reader, query);
  const links = await reader.run(() =>
    Array.from(
      document.querySelectorAll('[data-search-results] a'),
      (link) => link.getAttribute('href') ?? '',
    ),
  );
  return { links, pages: [...new Set(links.map((link) => link.replace(/[?#].*/, '')))] };
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Titles of the settled list, in order, for a query typed into the search page that is shown. */
export async function titlesOf(reader: Reader, query: string): Promise<string[]> {
  await typeQuery(reader, query);
  return reader.run(() =>
    Array.from(document.querySelectorAll('[data-search-results] h2'), (title) => title.textContent ?? ''),
  );
}
