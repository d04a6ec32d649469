/** The search page: the lexicon answers as the reader types, the pack refines. The page is complete without this script. */
import lexicon from 'search-lexicon';
import { createSearch } from './page.ts';

const root = document.querySelector<HTMLElement>('[data-search]');
const script = document.currentScript as HTMLScriptElement | null;
if (root && script) {
  const start = () => createSearch(root, lexicon, new URL('search-pack.js', script.src).href);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}
