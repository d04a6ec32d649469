/**
 * Search in the browser: suggestions in every search box, and on the search page the answers as the reader types.
 * Inserted at the first sign of interest; the pages and their forms are complete without it.
 */
import styles from 'search-styles';
import words from 'search-words';
import { suggest } from '../../search/suggest.ts';
import { addStyles } from '../page/add-styles.ts';
import { addressHere } from '../page/address-here.ts';
import { type Choice, makeCombobox } from './combobox.ts';
import { openLibrary } from './library.ts';
import { createSearch } from './page.ts';

addStyles(styles);

const script = document.currentScript as HTMLScriptElement | null;

const start = (at: (script: string) => string, home: string) => {
  const root = document.querySelector<HTMLElement>('[data-search]');
  const run = root && createSearch(root, words, at);
  const choices = (text: string): Choice[] =>
    suggest(openLibrary().corpus, text).map(({ text: offered, kind, why, path }) => ({
      text: offered,
      note: words[kind] ?? '',
      why,
      href: path && new URL(addressHere(path), home).href,
    }));
  // Between the focus and the first letter there is time to open the library.
  const prepare = () => window.setTimeout(() => openLibrary().corpus.words, 0);
  for (const box of Array.from(
    document.querySelectorAll<HTMLInputElement>('[role=search] input[type=search]'),
  )) {
    if (document.activeElement === box) prepare();
    else box.addEventListener('focus', prepare, { once: true });
    makeCombobox(box, {
      place:
        (IS_SINGLE ? box.closest('[data-search]') : root)?.querySelector<HTMLElement>(
          '[data-search-suggestions]',
        ) ??
        box.form ??
        box,
      label: words.suggestions ?? '',
      suggest: choices,
      // By its button: a form that is sent by script tells nobody, and the view would not go along.
      take: (IS_SINGLE ? undefined : run) ?? (() => box.form?.querySelector('button')?.click()),
    });
  }
};

if (script) {
  const at = (name: string) => new URL(name, IS_SINGLE ? document.baseURI : script.src).href;
  const begin = () => start(at, at('..'));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}
