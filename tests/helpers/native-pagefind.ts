import { pageKinds } from '../../src/model/page-kinds.ts';
import { attribute, type Document, find, printHtml, tagged } from '../../src/postprocess/html.ts';
import type { Files } from '../../src/postprocess/outputs/pagefind-files.ts';
import { pagefindFiles } from '../../src/postprocess/outputs/search-index.ts';
import { chunkScripts, engineScript } from '../../src/postprocess/outputs/search-scripts.ts';
import { searchable } from '../../src/postprocess/outputs/searchable.ts';
import { addressOf, documentsOf } from '../../src/search/fragment.ts';
import type { Ask } from '../../src/search/settle.ts';
import type { PageFacts } from '../../src/search/types.ts';
import { page as parsed } from './built.ts';
import { builtLexicon } from './built-lexicon.ts';
import { runScripts } from './built-search.ts';

/** What of a page that says more than its name is its own, by its kind. */
function ownOf(document: Document): PageFacts['text'] {
  const main = find(document, tagged('main'));
  const kind = pageKinds.find(([name]) => name === (main && attribute(main, 'data-kind')));
  return kind?.[1].searched === 'prose' ? 'prose' : 'whole';
}

/** Pagefind's own files for the records of the built site, made of its pages. @param chunk occurrences of words in a chunk, if not as built */
export function nativeFiles(chunk?: number): Promise<Files> {
  const { documents } = builtLexicon();
  const { searchParts } = runScripts(['assets/search-texts.js']);
  const texts = [...documentsOf(documents, searchParts?.texts ?? '').values()];
  const records = documents.map((record, i) => {
    const parts = documents.filter(({ path, anchor }) => path === record.path && anchor !== undefined);
    // Of a page that repeats others the name is all there is, and Pagefind's stop.
    const named = texts[i]?.text === `${record.title}.` && texts[i]?.places.length === 0;
    const page = { path: record.path, document: parsed(record.path) };
    const facts = { ...record, text: named ? ('name' as const) : ownOf(page.document) };
    const apart = new Set(parts.map(({ anchor = '' }) => anchor));
    return { address: addressOf(record), html: printHtml(searchable(page, facts, apart)) };
  });
  return pagefindFiles(records, chunk);
}

/** Starts Pagefind over files of its own, in the site's scripts; each start is cold. */
export async function engineOver(files: Files): Promise<() => Promise<Ask>> {
  const engine = 'assets/search-engine.js';
  const scripts = new Map([[engine, await engineScript(files)], ...(await chunkScripts(files))]);
  return async () => {
    const { startEngine } = runScripts([engine], (path) => scripts.get(path) ?? '');
    if (!startEngine) throw new Error('the script leaves no engine');
    return startEngine();
  };
}
