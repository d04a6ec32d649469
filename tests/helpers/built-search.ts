import { createContext, runInContext } from 'node:vm';
import { type Corpus, openCorpus } from '../../src/search/corpus.ts';
import { documentsOf } from '../../src/search/fragment.ts';
import type { Ask, Finder } from '../../src/search/settle.ts';
import type { Lexicon, Vocabulary } from '../../src/search/types.ts';
import { text } from './built.ts';
import { builtLexicon } from './built-lexicon.ts';

/** What the scripts of search leave on the window. */
interface Left {
  startEngine?: () => Promise<Ask>;
  searchParts?: Record<string, string>;
}

const root = 'http://127.0.0.1/';

/**
 * A window in which a built script runs as in a page, with those it inserts.
 * @param read the text of a script by its path
 * @returns what they leave
 */
export function runScripts(paths: readonly string[], read: (path: string) => string = text): Left {
  const window: Left = {};
  const run = (path: string) => {
    document.currentScript = { src: root + path };
    runInContext(read(path), context);
    document.currentScript = null;
  };
  const document = {
    currentScript: null as { src: string } | null,
    querySelector: () => null,
    createElement: () => ({}),
    head: {
      appendChild: (script: { src: string; onload(): void }) => {
        run(new URL(script.src).pathname.slice(1));
        setTimeout(() => script.onload());
      },
    },
  };
  Object.assign(window, { setTimeout, clearTimeout });
  const context = createContext({
    ...{
      window,
      document,
      TextEncoder,
      TextDecoder,
      Response,
      WebAssembly,
      URL,
      console,
      setTimeout,
      clearTimeout,
    },
    location: { href: root },
    performance,
  });
  for (const path of paths) run(path);
  return window;
}

/**
 * The search of a built site, without its page: what understands, what finds, and all records with their texts.
 * @param read the text of a script by its path, asked for as a page would fetch it
 */
export async function builtSearch(
  read: (path: string) => string = text,
): Promise<{ lexicon: Lexicon; corpus: Corpus; finder: Finder }> {
  const scripts = ['assets/search-texts.js', 'assets/search-engine.js'];
  const { searchParts, startEngine } = runScripts(scripts, read);
  const lexicon = { ...builtLexicon(read), ...(JSON.parse(searchParts?.words ?? '') as Vocabulary) };
  if (!startEngine) throw new Error('assets/search-engine.js leaves no engine');
  const documents = documentsOf(lexicon.documents, searchParts?.texts ?? '');
  return { lexicon, corpus: openCorpus(lexicon), finder: { ask: await startEngine(), documents } };
}
