import { createContext, runInContext } from 'node:vm';
import type { OpenEngine } from '../../src/client/engine/entry-point.ts';
import { type Corpus, openCorpus } from '../../src/search/corpus.ts';
import { addressOf, documentOf, type Fragment } from '../../src/search/fragment.ts';
import type { Finder } from '../../src/search/settle.ts';
import type { Lexicon } from '../../src/search/types.ts';
import { text } from './built.ts';
import { builtLexicon } from './built-lexicon.ts';

/**
 * Runs a built script as a browser would, and takes what it hands over.
 * @param window what it finds on its window besides
 */
export function handedOver<T>(script: string, callback: string, window: Record<string, unknown> = {}): T {
  const handed: T[] = [];
  window[callback] = (one: T) => handed.push(one);
  const context = createContext({
    window,
    atob,
    TextEncoder,
    TextDecoder,
    WebAssembly,
    URL,
    console,
    setTimeout,
    clearTimeout,
    document: { currentScript: null, querySelector: () => null },
    location: { href: 'http://127.0.0.1/' },
    performance,
  });
  runInContext(script, context);
  const [only] = handed;
  if (only === undefined) throw new Error(`the script hands nothing over to ${callback}`);
  return only;
}

/** The search of the built site, without its page: what understands, what finds, and all records with their texts. */
export async function builtSearch(): Promise<{ lexicon: Lexicon; corpus: Corpus; finder: Finder }> {
  const lexicon = builtLexicon();
  const texts = handedOver<Map<string, Fragment>>(text('assets/search-texts.js'), 'searchTextsArrived');
  const engine = handedOver<OpenEngine>(text('assets/search-engine.js'), 'searchEngineArrived');
  const named = new Map(
    Array.from(texts, ([name, fragment]) => [fragment.url.slice(1), { name, fragment }] as const),
  );
  const documents = new Map(
    lexicon.documents.map((record) => {
      const found = named.get(addressOf(record));
      if (!found) throw new Error(`the texts have no ${addressOf(record)}`);
      return [found.name, documentOf(record, found.fragment)] as const;
    }),
  );
  return { lexicon, corpus: openCorpus(lexicon), finder: { ask: await engine.start(texts), documents } };
}
