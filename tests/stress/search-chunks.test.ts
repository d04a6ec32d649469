import { expect, test } from 'vitest';
import type { Files } from '../../src/postprocess/outputs/pagefind-files.ts';
import { askedWords } from '../../src/search/wanted-words.ts';
import { builtSearch } from '../helpers/built-search.ts';
import { engineOver, nativeFiles } from '../helpers/native-pagefind.ts';
import { randomRuns } from '../helpers/random-runs.ts';

const { corpus, finder } = await builtSearch();
/** Every word Pagefind is asked for: those of the vocabulary, and those of random runs. */
const words = (texts: Iterable<string>) =>
  new Set([...texts].flatMap((text) => askedWords(corpus.normal(text).text)));
const vocabulary = words(corpus.words.keys());
const all = new Set([
  ...vocabulary,
  ...words(randomRuns([...finder.documents.values()], 2000, 2015).map(({ run }) => run)),
]);

test('an index of one chunk and one of many give the same list for every word, whatever was asked before', async () => {
  const whole = await nativeFiles(10_000_000);
  const parted = await nativeFiles();
  const chunks = (files: Files) => [...files.keys()].filter((path) => path.endsWith('.pf_index')).length;
  expect(chunks(whole)).toBe(1);
  expect(chunks(parted)).toBeGreaterThan(5);
  const askWhole = await (await engineOver(whole))();
  const startParted = await engineOver(parted);
  const askWarm = await startParted();
  const others: string[] = [];
  for (const word of all) {
    const wanted = (await askWhole(word)).join();
    // A character alone has the most longer words. Where nothing was asked before, no chunk is there by chance.
    const isLone = vocabulary.has(word) && [...word].length === 1;
    const asks = isLone ? [askWarm, await startParted()] : [askWarm];
    for (const ask of asks) if ((await ask(word)).join() !== wanted) others.push(word);
  }
  expect(all.size).toBeGreaterThan(4000);
  expect(others).toEqual([]);
}, 1_200_000);
