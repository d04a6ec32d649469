import { join } from 'node:path';
import { normalizer, openCorpus } from '../../search/corpus.ts';
import { documentOf, wordsOf } from '../../search/fragment.ts';
import { sentOf, shortOf } from '../../search/short.ts';
import type { Lexicon, RecordFacts, SearchFacts, Vocabulary } from '../../search/types.ts';
import { vocabularyOf } from '../../search/vocabulary.ts';
import { projectRoot } from '../../support/folders.ts';
import { CHUNKS, type ScriptPath } from '../../support/names.ts';
import { oncePer } from '../../support/remember.ts';
import { lookalikeTable } from '../../text/lookalike-table.ts';
import { pinyinTable } from '../../text/pinyin-table.ts';
import { regionalWords } from '../../text/regional.ts';
import { traditionalTable } from '../../text/traditional.ts';
import { bundle, insertedScript } from '../bundle.ts';
import { firstWord, plain, unpack } from './pagefind-files.ts';
import { scriptStyles } from './script-styles.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * Makes the scripts of the pages: `search` (interface and lexicon), `search-engine` (Pagefind), a script for each
 * chunk of its index, `search-texts` (its fragments), `settings` (reading aloud, printing, sharing), `copy` (copying the address of a
 * commitment, sharing), `travel` (the view in links), `find` (marking what was searched) and `spot` (codes of the address where the site is).
 * Classic scripts: they run over http and from disk alike, where modules and fetch do not.
 */
export async function makeScripts(index: SearchIndex): Promise<Record<ScriptPath, string>> {
  const { facts } = index;
  const { lexicon, vocabulary } = lexiconOf(index);
  const { aloud, copy, letter, print, selfCheck, share, spot, view } = facts.controls;
  return {
    'assets/search.js': await searchScript(facts, lexicon),
    'assets/search-engine.js': await engineScript(index),
    'assets/search-texts.js':
      dataScript('texts', fragmentLines(index)) + dataScript('words', JSON.stringify(vocabulary)),
    'assets/settings.js': await insertedScript('src/client/settings/main.ts', {
      'aloud-words': json(aloud),
      'print-words': json(print),
      'share-words': json(share),
      'view-words': json(view),
      'settings-styles': json(scriptStyles('settings', 'settings-wide', 'settings-sheet', 'aloud')),
    }),
    'assets/copy.js': await insertedScript('src/client/copy/main.ts', {
      'copy-words': json(copy),
      'share-words': json(share),
      'copy-styles': json(scriptStyles('copy')),
    }),
    'assets/travel.js': await insertedScript('src/client/travel/main.ts'),
    'assets/find.js': await insertedScript('src/client/find/main.ts'),
    'assets/letter.js': await insertedScript('src/client/letter/main.ts', {
      'letter-words': json(letter),
      'letter-styles': json(scriptStyles('ticks', 'letter')),
    }),
    'assets/letter-docx.js': await insertedScript('src/client/letter-docx/main.ts'),
    'assets/self-check.js': await insertedScript('src/client/self-check/main.ts', {
      'self-check-words': json(selfCheck),
      'self-check-styles': json(scriptStyles('ticks', 'self-check')),
    }),
    'assets/spot.js': await insertedScript('src/client/spot/main.ts', {
      'spot-words': json(spot),
      'spot-styles': json(scriptStyles('spot')),
    }),
  };
}

/** The interface of search with its lexicon; the edition that is one file has it among what it packs. */
const searchScript = ({ words }: SearchFacts, lexicon: Lexicon, isSingle = false): Promise<string> =>
  insertedScript(
    'src/client/search/main.ts',
    {
      'search-lexicon': { content: isSingle ? '' : sentOf(lexicon), loader: 'text' },
      'search-words': json(words),
      'search-styles': json(scriptStyles('search')),
    },
    { isSingle },
  );

/**
 * Search for the edition that is one file: its scripts, and what they elsewhere fetch, by name. The engine finds there what it
 * elsewhere carries itself.
 */
export async function singleSearch(
  index: SearchIndex,
): Promise<{ scripts: string[]; parts: Record<string, string | Uint8Array> }> {
  const { lexicon, vocabulary } = lexiconOf(index);
  const files = [...index.files].filter(([path]) => isOwn(path) || path.endsWith('.pf_index'));
  return {
    scripts: [await engineScript(index, true), await searchScript(index.facts, lexicon, true)],
    parts: {
      lexicon: sentOf(lexicon),
      texts: fragmentLines(index),
      words: JSON.stringify(vocabulary),
      ...Object.fromEntries(files.map(([path, bytes]) => [path, plain(bytes)])),
    },
  };
}

/** Whether a file of Pagefind's is one the engine begins with. */
const isOwn = (path: string): boolean => /^pagefind-entry\.json$|\.(?:pf_meta|pagefind)$/.test(path);

const json = (value: unknown) => ({ content: JSON.stringify(value), loader: 'json' as const });

/** What is made of an index: the site and the edition that is one file have the same. */
const lexiconOf = oncePer(lexiconFrom);

/** What understanding needs: for the first script the records with their short texts, for the texts' script what corrections go to. */
function lexiconFrom({ facts, fragments }: SearchIndex): {
  lexicon: Lexicon;
  vocabulary: Vocabulary;
} {
  const { sections, roles, words } = facts;
  const documents = facts.pages.map(({ text: _, short, ...record }, i) => {
    const fragment = fragments[i];
    if (!fragment) throw new Error(`${record.path} has no fragment`);
    return shortOf(record satisfies RecordFacts, short, documentOf(record, fragment));
  });
  const texts = fragments.map((fragment) => wordsOf(fragment).join(''));
  const { later } = facts;
  const equivalents = [
    ...facts.equivalents,
    ...regionalWords(texts.join('\n'), [...facts.equivalents, ...later]),
  ];
  const own = JSON.stringify([documents, words, equivalents]);
  const traditional = traditionalTable(own + JSON.stringify(later) + texts.join(''));
  const vocabulary = vocabularyOf(fragments, documents, normalizer({ traditional }));
  const lexicon: Lexicon = {
    ...{ documents, equivalents, sections, roles, words },
    traditional: traditionalTable(own),
    pinyin: pinyinTable(JSON.stringify([documents, vocabulary, equivalents])),
  };
  const corpus = openCorpus({ ...lexicon, traditional, vocabulary });
  const told = [...corpus.names, ...corpus.words.keys()].filter(corpus.telling);
  const lookalikes = lookalikeTable(told, corpus.readings);
  return { lexicon, vocabulary: { vocabulary, lookalikes, later, traditional } };
}

/**
 * Pagefind's engine with all its files but chunks and fragments: its entry, metadata and WebAssembly, its gzip taken off.
 * Single words of its index are asked for, so its cutter of words is left out: browsers split Chinese differently, and some not at all.
 */
export function engineScript({ files }: Pick<SearchIndex, 'files'>, isSingle = false): Promise<string> {
  const engine = files.get('pagefind.js');
  if (!engine) throw new Error('Pagefind gave no pagefind.js');
  const own = isSingle ? [] : [...files].filter(([path]) => isOwn(path));
  const chunks = [...files].filter(([path]) => path.endsWith('.pf_index'));
  const modules = {
    'search-chunk-words': json(chunks.map(([, bytes]) => firstWord(bytes))),
    'search-engine-data': json(
      Object.fromEntries(own.map(([path, bytes]) => [path, lettersOf(plain(bytes))])),
    ),
    'pagefind-engine': { content: Buffer.from(engine).toString('utf8'), loader: 'js' as const },
  };
  return bundle('src/client/engine/main.ts', modules, {
    inject: [join(projectRoot(), 'src/client/engine/fetch.ts')],
    define: { 'import.meta.url': '""', 'Intl.Segmenter': 'undefined' },
    isSingle,
  });
}

/** Pagefind's index chunks, a script each, by the paths the engine inserts them from. */
export const chunkScripts = ({ files }: Pick<SearchIndex, 'files'>): [path: string, script: string][] =>
  [...files]
    .filter(([path]) => path.endsWith('.pf_index'))
    .map(([path, bytes]) => [`${CHUNKS}${path}.js`, dataScript(path, lettersOf(plain(bytes)))]);

/** Fragments as Pagefind wrote them, a line each: its name, and its JSON, which has no line end. */
const fragmentLines = ({ files }: SearchIndex): string =>
  [...files]
    .filter(([path]) => path.startsWith('fragment/'))
    .map(
      ([path, bytes]) =>
        `${path.replace(/^fragment\/|\.pf_fragment$/g, '')} ${unpack(bytes).toString('utf8')}`,
    )
    .join('\n');

/** A script that leaves a text for the search. */
const dataScript = (name: string, content: string): string =>
  `(window.searchParts=window.searchParts||{})[${JSON.stringify(name)}]=${JSON.stringify(content)};\n`;

/** A character for each byte: half as long as base64 would be, once a host has compressed it. */
const lettersOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
