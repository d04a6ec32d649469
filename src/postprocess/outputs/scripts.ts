import type { ScriptPath } from '../../support/names.ts';
import { insertedScript, json } from '../bundle.ts';
import { scriptStyles } from './script-styles.ts';
import type { SearchIndex } from './search-index.ts';
import { dataScript, engineScript, textsOf } from './search-scripts.ts';

/**
 * The scripts that pages insert, and the sheets of what each makes or opens: `search` (its interface), `settings` (reading aloud,
 * printing, sharing), `copy` (copying the address of a commitment, sharing), `travel` (the view in links), `find` (marking what
 * was searched), `spot` (codes of the address where the site is).
 */
const SHEETS: Record<string, string[]> = {
  search: ['search'],
  settings: ['settings', 'settings-wide', 'settings-sheet', 'aloud'],
  copy: ['copy'],
  travel: [],
  find: [],
  letter: ['ticks', 'letter'],
  'letter-docx': [],
  'self-check': ['ticks', 'self-check'],
  spot: ['spot'],
};

/**
 * Makes the scripts of the pages: those they insert, the first with the lexicon, `search-engine` (Pagefind) with its files, and
 * `search-texts` (its fragments, and what corrections go to).
 * Classic scripts: they run over http and from disk alike, where modules and fetch do not.
 */
export async function makeScripts(index: SearchIndex): Promise<Record<ScriptPath, string>> {
  const { lexicon, ...texts } = textsOf(index);
  const scripts: Record<string, string> = {
    'assets/search-engine.js': await engineScript(index.files),
    'assets/search-texts.js': await dataScript(texts),
  };
  for (const name of Object.keys(SHEETS)) scripts[`assets/${name}.js`] = await pageScript(index, name);
  scripts['assets/search.js'] = (await dataScript({ lexicon })) + scripts['assets/search.js'];
  return scripts as Record<ScriptPath, string>;
}

/** A script that a page inserts, with its sheets; of all words it takes those that it names. */
export function pageScript({ facts }: SearchIndex, name: string, isSingle = false): Promise<string> {
  const words = Object.entries({ ...facts.controls, search: facts.words }).map(([key, of]) => [
    `${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-words`,
    json(of),
  ]);
  const modules = {
    ...Object.fromEntries(words),
    [`${name}-styles`]: json(scriptStyles(...(SHEETS[name] ?? []))),
  };
  return insertedScript(`src/client/${name}/main.ts`, modules, { isSingle });
}
