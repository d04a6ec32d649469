/**
 * Search in the browser: suggestions in every search box, and on the search page the answers as the reader types.
 * Inserted at the first sign of interest; the pages and their forms are complete without it.
 */
import lexicon from 'search-lexicon';
import { type Corpus, openCorpus } from '../../search/corpus.ts';
import { suggester } from '../../search/suggest.ts';
import { makeCombobox } from './combobox.ts';
import { createSearch } from './page.ts';

const script = document.currentScript as HTMLScriptElement | null;

const start = (packUrl: string) => {
  // Made at the first query: a reader who came for the index waits for nothing.
  let corpus: Corpus | undefined;
  const open = () => {
    corpus = corpus ?? openCorpus(lexicon);
    return corpus;
  };
  const { words } = lexicon;
  const root = document.querySelector<HTMLElement>('[data-search]');
  const run = root && createSearch(root, lexicon, open, packUrl);
  let suggest: ReturnType<typeof suggester> | undefined;
  const choices = (text: string) => {
    suggest = suggest ?? suggester(lexicon, open());
    return suggest(text).map(({ text: offered, kind }) => ({ text: offered, note: words[kind] ?? '' }));
  };
  for (const box of Array.from(document.querySelectorAll<HTMLInputElement>('[role=search] input[type=search]')))
    makeCombobox(
      box,
      root?.querySelector<HTMLElement>('[data-search-suggestions]') ?? box.form ?? box,
      words.suggestions ?? '',
      choices,
      run ?? (() => box.form?.submit()),
    );
};

if (script) {
  const packUrl = new URL('search-pack.js', script.src).href;
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => start(packUrl));
  else start(packUrl);
}
