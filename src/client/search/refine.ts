import { carriesAll, indexWords } from '../../search/engine-words.ts';
import type { Answer, Hit } from '../../search/rank/rank.ts';
import type { PackSearch } from '../pack/entry-point.ts';
import { canRunEngine } from './engine-support.ts';
import { openLibrary } from './library.ts';
import { loadPack } from './pack.ts';

/** Why the lexicon answered alone: the device cannot run the engine, or the engine did not arrive whole. */
export type Limit = 'device' | 'arrival';

interface Refined {
  answer: Answer;
  limited?: Limit;
}

/**
 * Lets Pagefind add the pages the lexicon did not rank: only such as carry every word of the query, and only behind
 * what is already shown, so that the list does not jump. The pack is loaded at the first query.
 */
export function createRefiner(packUrl: string): (answer: Answer) => Promise<Refined> {
  let engine: Promise<{ ask: PackSearch; vocabulary: ReadonlySet<string> }> | undefined;
  let tries = 0;
  const start = async () => {
    const { corpus } = openLibrary();
    // Again under another address: a browser may have kept what came under this one.
    const pack = await loadPack(tries++ === 0 ? packUrl : `${packUrl}?${Date.now()}`);
    const texts = new Map(
      corpus.entries.map(
        ({ document }) => [document.path, [document.text, document.words]] as [string, [string, string]],
      ),
    );
    return { ask: await pack.start(texts), vocabulary: corpus.words };
  };
  let possible: boolean | undefined;
  return async (answer) => {
    possible = possible ?? canRunEngine();
    if (!possible) return { answer, limited: 'device' };
    const { corpus } = openLibrary();
    engine = engine ?? start();
    try {
      const { ask, vocabulary } = await engine;
      const words = indexWords(answer, vocabulary);
      if (answer.hits.length === 0 || words === '') return { answer };
      const known = new Set(answer.hits.map(({ document }) => document.path));
      const more = (await ask(words)).filter(
        ({ path }) => !known.has(path) && carriesAll(corpus, answer, path),
      );
      if (more.length === 0) return { answer };
      const runs = answer.query.pieces.filter(({ kind }) => kind === 'content').map(({ text }) => text);
      const added = more.map(({ path }): Hit | undefined => {
        const entry = corpus.entries.find(({ document }) => document.path === path);
        return entry && { document: entry.document, score: 0, runs };
      });
      return {
        answer: {
          ...answer,
          hits: [...answer.hits, ...added.filter((hit): hit is Hit => hit !== undefined)],
        },
      };
    } catch (error) {
      // The next query tries again: a pack that did not arrive may arrive then.
      engine = undefined;
      // The lexicon's answer stands; the reader is told that it is the simplified one, and why in the console.
      console.info(
        `search runs without its engine: ${error instanceof Error ? error.message : String(error)}`,
      );
      return { answer, limited: 'arrival' };
    }
  };
}
