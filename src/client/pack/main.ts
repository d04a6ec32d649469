/**
 * The search pack: Pagefind's engine and index in one classic script, the same online and from disk.
 * It is inserted at the first search, and hands itself over by the callback its inserter left.
 */
import { createInstance } from 'pagefind-engine';
import pack from 'search-pack-data';
import type { PackCallback } from './entry-point.ts';
import { serve } from './fetch.ts';
import { packFiles } from './files.ts';

declare global {
  interface Window {
    searchPackArrived?: PackCallback;
  }
}

window.searchPackArrived?.({
  start: async (texts) => {
    serve(packFiles(pack, texts));
    const engine = createInstance({ basePath: '/pack/', noWorker: true });
    await engine.init();
    return async (words) => {
      const { results } = await engine.search(words);
      return Promise.all(
        results.map(async (result) => ({
          path: (await result.data()).raw_url.replace(/^\//, ''),
          score: result.score,
        })),
      );
    };
  },
});
