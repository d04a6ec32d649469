/**
 * Pagefind's engine in a classic script, the same online and from disk; its index chunks are scripts of their own,
 * inserted when Pagefind asks for them. It is inserted at the first search, and leaves itself on the window.
 */
import { createInstance } from 'pagefind-engine';
import words from 'search-chunk-words';
import data from 'search-engine-data';
import { arrival } from '../page/arrival.ts';
import './entry-point.ts';
import { serve } from './fetch.ts';

const own = document.currentScript as HTMLScriptElement;

/** `index/zh-cn_1a2b.pf_index` stands in `search/index/zh-cn_1a2b.pf_index.js`, beside this script, under the same stamp of a second try. */
const chunk = (path: string): Promise<string> =>
  arrival(
    IS_SINGLE ? path : `${new URL(`search/${path}.js`, own.src).href}${new URL(own.src).search}`,
    () => window.searchParts?.[path],
  );

window.searchEngine = {
  start: async () => {
    serve(async (path) => data[path] ?? chunk(path));
    const engine = createInstance({ basePath: '/pagefind/', noWorker: true });
    await engine.init();
    return async (word) => {
      // Pagefind fetches the chunk where a word stands, and finds longer words in what it has: where they begin chunks, these are fetched too.
      await Promise.all(words.filter((first) => first.indexOf(word) === 0).map(engine.preload));
      return (await engine.search(word)).results.map(({ id }) => id);
    };
  },
};
