/**
 * Pagefind's engine and index in one classic script, the same online and from disk. It is inserted at the first search,
 * and hands itself over by the callback its inserter left.
 */
import { createInstance } from 'pagefind-engine';
import data from 'search-engine-data';
import './entry-point.ts';
import { serve } from './fetch.ts';
import { engineFiles } from './files.ts';

window.searchEngineArrived?.({
  start: async (texts) => {
    serve(engineFiles(data, texts));
    const engine = createInstance({ basePath: '/pack/', noWorker: true });
    await engine.init();
    return async (word) => {
      const { results } = await engine.search(word);
      return results.map(({ id }) => id);
    };
  },
});
