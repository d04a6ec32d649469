import { documentsOf } from '../../search/fragment.ts';
import { once, oncePerKey } from '../../search/once.ts';
import type { Answer } from '../../search/rank/rank.ts';
import { search } from '../../search/rank/search.ts';
import { type Ask, certainWords, settle } from '../../search/settle.ts';
import type { Document, Vocabulary } from '../../search/types.ts';
import '../engine/entry-point.ts';
import { arrival } from '../page/arrival.ts';
import { canRunEngine } from './engine-support.ts';
import { enrichLibrary, openLibrary } from './library.ts';

/** Why the answer is not Pagefind's: the device cannot run the engine, or it did not arrive whole. */
export type Limit = 'device' | 'arrival';

interface Settled {
  answer: Answer;
  limited?: Limit | undefined;
}

/** What is fetched for the first query and kept. */
interface Arrived {
  documents: ReadonlyMap<string, Document>;
  ask?: Ask;
  limited?: Limit | undefined;
}

/**
 * Settles answers: Pagefind finds; where it cannot run or did not arrive, the same ranker reads all texts, and where these
 * did not, the lexicon's answer stands. What did not arrive is asked for again by the next query.
 * @param at the address of a script, by its name
 * @returns settles a query; `first` is the lexicon's answer to it
 */
export function createSettler(
  at: (name: string) => string,
): (query: string, literal: boolean, first?: Answer) => Promise<Settled> {
  let arrived: Promise<Arrived> | undefined;
  let latest: Answer | undefined;
  let running: Ask | undefined;
  let tries = 0;
  const possible = once(canRunEngine);
  const startEngine = async (url: string): Promise<Ask> => {
    const start = await arrival(url, () => window.startEngine);
    running = oncePerKey(await start());
    fetchChunks(running, latest);
    return running;
  };
  const start = async (): Promise<Arrived> => {
    // Again under another address: a browser may have kept what came under this one.
    const again = tries++ === 0 ? '' : `?${Date.now()}`;
    const engine = possible() && startEngine(at('search-engine.js') + again);
    // What becomes of it is heard below, after the texts.
    if (engine) engine.catch(() => undefined);
    const { texts = '', words = '' } = await arrival(at('search-texts.js') + again, arrivedTexts);
    enrichLibrary(JSON.parse(words) as Vocabulary);
    const documents = documentsOf(openLibrary().lexicon.documents, texts);
    if (!engine) return { documents, limited: 'device' };
    try {
      return { documents, ask: await engine };
    } catch (error) {
      tell(error);
      return { documents, limited: 'arrival' };
    }
  };
  return async (query, literal, first) => {
    latest = first;
    arrived = arrived ?? start();
    fetchChunks(running, latest);
    try {
      const { documents, ask, limited } = await arrived;
      const { corpus } = openLibrary();
      if (limited === 'arrival') arrived = undefined;
      if (!ask)
        return { answer: search(corpus.over(Array.from(documents.values())), query, literal), limited };
      const { answer, any } = await settle(corpus, { ask, documents }, query, literal);
      if (any) return { answer };
      // An index that has nothing of what the lexicon knows is not the site's.
      const own = search(corpus, query, literal);
      return { answer: own, limited: own.hits.length > 0 ? 'arrival' : undefined };
    } catch (error) {
      arrived = undefined;
      tell(error);
      return { answer: search(openLibrary().corpus, query, literal), limited: 'arrival' };
    }
  };
}

/** The chunks of the index need not wait for the texts; what becomes of them is heard when all is there. */
function fetchChunks(ask: Ask | undefined, answer: Answer | undefined): void {
  for (const word of ask && answer ? certainWords(openLibrary().corpus, answer) : [])
    ask?.(word).catch(() => undefined);
}

/** The texts' script has run to its end where its last line has. */
const arrivedTexts = () => (window.searchParts?.words === undefined ? undefined : window.searchParts);

/** The reader is told by the page that the answer is the simplified one; here, in the console, why. */
const tell = (error: unknown): void =>
  console.info(`search runs without its engine: ${error instanceof Error ? error.message : String(error)}`);
