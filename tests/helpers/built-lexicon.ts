import { runInNewContext } from 'node:vm';
import { receivedOf } from '../../src/search/short.ts';
import type { Lexicon } from '../../src/search/types.ts';
import { text } from './built.ts';

/**
 * The lexicon of a built site, as its search script carries it: JSON in a string, without the words of the interface.
 * @param read the text of a script by its path
 */
export function builtLexicon(read: (path: string) => string = text): Lexicon {
  const script = read('assets/search.js');
  const start = script.indexOf('{"documents":[') - 1;
  const quote = script[start];
  let end = start + 1;
  while (end < script.length && script[end] !== quote) end += script[end] === '\\' ? 2 : 1;
  if (start < 0 || end >= script.length) throw new Error('assets/search.js holds no lexicon');
  const json = runInNewContext(script.slice(start, end + 1)) as string;
  return receivedOf(json, {});
}
