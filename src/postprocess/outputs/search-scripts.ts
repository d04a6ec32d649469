import { join } from 'node:path';
import { transform } from 'esbuild';
import { normalizer, openCorpus } from '../../search/corpus.ts';
import { documentsOf, type Fragment } from '../../search/fragment.ts';
import { shortOf, vocabularyOf } from '../../search/lexicon.ts';
import type { Document, Lexicon, SearchFacts, Vocabulary } from '../../search/types.ts';
import { projectRoot } from '../../support/folders.ts';
import { CHUNKS, type ScriptPath } from '../../support/names.ts';
import { oncePer } from '../../support/remember.ts';
import { lookalikeTable } from '../../text/lookalike-table.ts';
import { pinyinTable } from '../../text/pinyin-table.ts';
import { regionalWords } from '../../text/regional.ts';
import { traditionalTable } from '../../text/traditional.ts';
import { bundle, insertedScript } from '../bundle.ts';
import { firstWord, fragmentOf, plain, unsigned } from './pagefind-files.ts';
import { scriptStyles } from './script-styles.ts';
import type { SearchIndex } from './search-index.ts';

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
  const { lexicon, ...texts } = partsOf(index);
  const scripts: Record<string, string> = {
    'assets/search-engine.js': await engineScript(index),
    'assets/search-texts.js': await dataScript(texts),
  };
  for (const name of Object.keys(SHEETS)) scripts[`assets/${name}.js`] = await pageScript(index, name);
  scripts['assets/search.js'] = (await dataScript({ lexicon })) + scripts['assets/search.js'];
  return scripts as Record<ScriptPath, string>;
}

/** A script that a page inserts, with its sheets; of all words it takes those that it names. */
function pageScript({ facts }: SearchIndex, name: string, isSingle = false): Promise<string> {
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

/** Search for the edition that is one file: its scripts, and what they elsewhere fetch, by name. */
export async function singleSearch(
  index: SearchIndex,
): Promise<{ scripts: string[]; parts: Record<string, string | Uint8Array> }> {
  return {
    scripts: [await engineCode(index, true), await pageScript(index, 'search', true)],
    parts: { ...partsOf(index), ...filesOf(index, OWN), ...filesOf(index, CHUNK) },
  };
}

/** The files of Pagefind's that the engine begins with, chunks of the index, fragments. */
const OWN = /^pagefind-entry\.json$|\.(?:pf_meta|pagefind)$/;
const CHUNK = /\.pf_index$/;
const FRAGMENT = /^fragment\/|\.pf_fragment$/g;

/** Files of Pagefind's, without their compression. */
const filesOf = ({ files }: Pick<SearchIndex, 'files'>, kind: RegExp): Record<string, Uint8Array> =>
  Object.fromEntries(
    [...files].filter(([path]) => path.search(kind) >= 0).map(([path, bytes]) => [path, plain(bytes)]),
  );

const json = (value: unknown) => ({ content: JSON.stringify(value), loader: 'json' as const });

/** The texts that search is sent, by name: the site and the edition that is one file have the same. */
const partsOf = oncePer((index: SearchIndex) => {
  const fragments = Object.entries(filesOf(index, FRAGMENT));
  // As Pagefind wrote them, a line each: its name, and its JSON, which has no line end.
  const texts = fragments
    .map(([path, bytes]) => `${path.replace(FRAGMENT, '')} ${unsigned(bytes)}`)
    .join('\n');
  const whole = Array.from(documentsOf(index.facts.pages, texts).values());
  const { lexicon, vocabulary } = lexiconFrom(
    index.facts,
    whole,
    fragments.map(([, bytes]) => fragmentOf(bytes)),
  );
  return { lexicon: JSON.stringify(lexicon), texts, words: JSON.stringify(vocabulary) };
});

/** What understanding needs: for the first script the records with their short texts, for the texts' script what corrections go to. */
function lexiconFrom(
  { pages, sections, roles, later, ...facts }: SearchFacts,
  whole: readonly Document[],
  fragments: readonly Fragment[],
): { lexicon: Omit<Lexicon, 'words'>; vocabulary: Vocabulary } {
  const documents = whole.flatMap((document, i) =>
    pages.slice(i, i + 1).map(({ text: _, short, ...record }) => shortOf(record, short, document)),
  );
  const texts = whole.map(({ text }) => text);
  const equivalents = [
    ...facts.equivalents,
    ...regionalWords(texts.join('\n'), [...facts.equivalents, ...later]),
  ];
  const own = JSON.stringify([documents, facts.words, equivalents]);
  const traditional = traditionalTable(own + JSON.stringify(later) + texts.join(''));
  const vocabulary = vocabularyOf(fragments, documents, normalizer({ traditional }));
  const lexicon = {
    ...{ documents, equivalents, sections, roles },
    traditional: traditionalTable(own),
    pinyin: pinyinTable(JSON.stringify([documents, vocabulary, equivalents])),
  };
  const corpus = openCorpus({ ...lexicon, words: facts.words, traditional, vocabulary });
  const told = [...corpus.names, ...corpus.words.keys()].filter(corpus.telling);
  const lookalikes = lookalikeTable(told, corpus.readings);
  return { lexicon, vocabulary: { vocabulary, lookalikes, later, traditional } };
}

/**
 * Pagefind's engine. Single words of its index are asked for, so its cutter of words is left out: browsers split Chinese
 * differently, and some not at all.
 */
function engineCode({ files }: Pick<SearchIndex, 'files'>, isSingle = false): Promise<string> {
  const engine = files.get('pagefind.js');
  if (!engine) throw new Error('Pagefind gave no pagefind.js');
  const modules = {
    'search-chunk-words': json(Object.values(filesOf({ files }, CHUNK)).map(firstWord)),
    'pagefind-engine': { content: Buffer.from(engine).toString('utf8'), loader: 'js' as const },
  };
  return bundle('src/client/engine/main.ts', modules, {
    inject: [join(projectRoot(), 'src/client/engine/fetch.ts')],
    define: { 'import.meta.url': '""', 'Intl.Segmenter': 'undefined' },
    isSingle,
  });
}

/** Pagefind's engine behind the files it begins with: its entry, metadata and WebAssembly. */
export const engineScript = async (index: Pick<SearchIndex, 'files'>): Promise<string> =>
  (await dataScript(filesOf(index, OWN))) + (await engineCode(index));

/** Pagefind's index chunks, a script each, by the paths the engine inserts them from. */
export const chunkScripts = (index: Pick<SearchIndex, 'files'>): Promise<[path: string, script: string][]> =>
  Promise.all(
    Object.entries(filesOf(index, CHUNK)).map(
      async ([path, bytes]): Promise<[string, string]> => [
        `${CHUNKS}${path}.js`,
        await dataScript({ [path]: bytes }),
      ],
    ),
  );

/** A script that leaves texts for the search, and files as a character for each byte: half as long as base64 would be, once a host has compressed it. */
async function dataScript(parts: Record<string, string | Uint8Array>): Promise<string> {
  const lines = Object.entries(parts).map(([name, part]) => {
    const text = typeof part === 'string' ? part : Buffer.from(part).toString('latin1');
    return `(window.searchParts=window.searchParts||{})["${name}"]=${JSON.stringify(text)}`;
  });
  // Its literals are shorter than those of JSON.
  const { code } = await transform(lines.join(';'), { minify: true, charset: 'utf8', target: 'es2018' });
  return code;
}
