/**
 * Search in the browser: suggestions in every search box, and on the search page the answers as the reader types.
 * Inserted at the first sign of interest; the pages and their forms are complete without it.
 */
import styles from 'search-styles';
import { addStyles } from '../page/add-styles.ts';
import { whenFocused } from './box.ts';
import { makeCombobox } from './combobox.ts';
import { openLibrary } from './library.ts';
import { createSearch } from './page.ts';

addStyles(styles);

const own = document.currentScript as HTMLScriptElement;
/** The address of a script, by its name. */
const at = (name: string) => new URL(name, IS_SINGLE ? document.baseURI : own.src).href;
const home = at('..');

function start(): void {
  const root = document.querySelector<HTMLElement>('[data-search]');
  if (root) createSearch(root, at);
  for (const box of document.querySelectorAll<HTMLInputElement>('[role=search] input[type=search]')) {
    whenFocused(box, () => window.setTimeout(() => openLibrary().corpus.words, 0));
    const place = box.closest('[data-search]')?.querySelector<HTMLElement>('[data-search-suggestions]');
    makeCombobox(box, place ?? box.form ?? box, home);
  }
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
