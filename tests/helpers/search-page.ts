import type { Page } from 'playwright-core';

/** What the search page shows for a query. */
export interface Shown {
  /** Pages in the order of the list, each once. */
  pages: string[];
  /** The name of the term in the box above the list, if there is one. */
  term: string;
}

/** Types a query into the open search page and reads what the lexicon answers. */
export async function ask(page: Page, query: string): Promise<Shown> {
  const { links, term } = await page.evaluate(async (text) => {
    const box = document.querySelector<HTMLInputElement>('main input[type=search]');
    if (!box) throw new Error('no search box');
    box.value = '';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => setTimeout(done, 30));
    const hrefs = Array.from(document.querySelectorAll('[data-search-results] a'), (link) => link.getAttribute('href') ?? '');
    return { links: hrefs, term: document.querySelector('[data-search-term] h2')?.firstChild?.textContent ?? '' };
  }, query);
  return { pages: [...new Set(links.map((link) => link.replace(/[?#].*/, '')))], term };
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
