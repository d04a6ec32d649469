import type { Corpus } from '../../search/corpus.ts';
import { documentsOf } from '../../search/fragment.ts';
import { oncePerKey } from '../../search/once.ts';
import type { Answer } from '../../search/rank/rank.ts';
import { search } from '../../search/rank/search.ts';
import { type Ask, certainWords, type Finder, settle } from '../../search/settle.ts';
import type { Vocabulary } from '../../search/types.ts';
import { arrival } from '../page/arrival.ts';
import { canRunEngine } from './engine-support.ts';
import { openLibrary } from './library.ts';

/** An answer, and where it is not Pagefind's, why, by the interface word that says so: the device cannot run the engine, or it did not arrive whole. */
export interface Settled {
  answer: Answer;
  limited?: 'simplified' | 'incomplete';
}

/** What is fetched for the first query and kept: Pagefind, where the device can run it, and all texts. What becomes of it is heard by the query that needs it. */
function fetchAll(at: (name: string) => string, again: string) {
  const ask = canRunEngine() ? startEngine(at('search-engine.js') + again) : undefined;
  const documents = fetchDocuments(at('search-texts.js') + again);
  for (const each of [ask, documents]) each?.catch(() => undefined);
  return { ask, documents };
}

/**
 * Settles answers: Pagefind finds; where it cannot run or did not arrive, the same ranker reads all texts, and where these
 * did not, the lexicon's answer stands. What did not arrive is asked for again by the next query.
 * @param at the address of a script, by its name
 */
export function createSettler(at: (name: string) => string) {
  let fetched: ReturnType<typeof fetchAll> | undefined;
  let latest: Answer | undefined;
  let tries = 0;
  /** Fetches what every query needs; again under another address: a browser may have kept what came under this one. */
  const prepare = () => {
    fetched = fetched ?? fetchAll(at, tries++ === 0 ? '' : `?${Date.now()}`);
    return fetched;
  };
  const settleQuery = async (query: string, literal: boolean, first: Answer): Promise<Settled> => {
    latest = first;
    const { documents: texts, ask } = prepare();
    // The chunks of the index need not wait for the texts.
    const certain = () => (first === latest ? certainWords(openLibrary().corpus, first) : []);
    // What becomes of them is heard when all is there.
    ask?.then((own) => Promise.all(certain().map(own))).catch(() => undefined);
    const searchIn = (corpus: Corpus) => search(corpus, query, literal);
    let whole: Corpus | undefined;
    try {
      const documents = await texts;
      const { corpus } = openLibrary();
      whole = corpus.over(Array.from(documents.values()));
      if (!ask) return { answer: searchIn(whole), limited: 'simplified' };
      const { answer, any } = await settle(corpus, { ask: await ask, documents }, query, literal);
      if (any || searchIn(corpus).hits.length === 0) return { answer };
      throw new Error('the index is not that of the site: it has nothing of what the lexicon knows');
    } catch (error) {
      fetched = undefined;
      // The reader is told by the page that the answer is a simplified one; here, in the console, why.
      console.info(`search runs without its engine: ${error instanceof Error ? error.message : error}`);
      return { answer: searchIn(whole ?? openLibrary().corpus), limited: 'incomplete' };
    }
  };
  return { prepare, settle: settleQuery };
}

async function startEngine(url: string): Promise<Ask> {
  const start = await arrival(url, () => window.startEngine);
  return oncePerKey(await start());
}

async function fetchDocuments(url: string): Promise<Finder['documents']> {
  // Their script has run to its end where its last line has.
  const whole = () => (window.searchParts?.words === undefined ? undefined : window.searchParts);
  const { texts = '', words = '' } = await arrival(url, whole);
  return documentsOf(openLibrary(JSON.parse(words) as Vocabulary).lexicon.documents, texts);
}
