/**
 * Pagefind's engine in a classic script, the same online and from disk; its index chunks are scripts of their own,
 * inserted when Pagefind asks for them. It is inserted at the first search, and leaves itself on the window.
 */
import { createInstance } from 'pagefind-engine';
import words from 'search-chunk-words';

window.startEngine = async () => {
  const engine = createInstance({ basePath: '/pagefind/', noWorker: true });
  await engine.init();
  return async (word) => {
    // Pagefind fetches the chunk where a word stands, and finds longer words in what it has: where they begin chunks, these are fetched too.
    await Promise.all(words.filter((first) => first.indexOf(word) === 0).map(engine.preload));
    return (await engine.search(word)).results.map(({ id }) => id);
  };
};
