import { runInNewContext } from 'node:vm';
import type { Lexicon } from '../../src/search/types.ts';
import { text } from './built.ts';

/**
 * The lexicon of a built site, which the first line of its search script leaves: without the words of the interface.
 * @param read the text of a script by its path
 */
export function builtLexicon(read: (path: string) => string = text): Lexicon {
  const window: { searchParts?: Record<string, string> } = {};
  runInNewContext(read('assets/search.js').split('\n')[0] ?? '', { window });
  return { ...(JSON.parse(window.searchParts?.lexicon ?? '') as Lexicon), words: {} };
}
