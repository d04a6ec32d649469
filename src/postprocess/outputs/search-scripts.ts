import { join } from 'node:path';
import type { EngineData } from '../../client/engine/data.ts';
import { normalizer } from '../../search/corpus.ts';
import { documentOf, shortOf } from '../../search/fragment.ts';
import type { Lexicon, RecordFacts } from '../../search/types.ts';
import { vocabularyOf } from '../../search/vocabulary.ts';
import { projectRoot } from '../../support/folders.ts';
import type { ScriptPath } from '../../support/names.ts';
import { pinyinTable } from '../../text/pinyin-table.ts';
import { traditionalTable } from '../../text/traditional.ts';
import { bundle, insertedScript } from '../bundle.ts';
import { unpack } from './pagefind-files.ts';
import { chunkRecipe } from './search-chunk.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * Makes the scripts of the pages: `search` (interface and lexicon), `search-engine` (Pagefind and its index),
 * `search-texts` (Pagefind's fragments), `settings` (reading aloud, printing), `copy` (copying the address of a
 * commitment) and `travel` (the view in links).
 * Classic scripts: they run over http and from disk alike, where modules and fetch do not.
 */
export async function makeScripts(index: SearchIndex): Promise<Record<ScriptPath, string>> {
  const { facts } = index;
  const { aloud, print, copy } = facts.controls;
  return {
    'assets/search.js': await insertedScript('src/client/search/main.ts', {
      'search-lexicon': { content: JSON.stringify(lexiconOf(index)), loader: 'text' },
      'search-words': json(facts.words),
    }),
    'assets/search-engine.js': await engineScript(index),
    'assets/search-texts.js': await bundle('src/client/texts/main.ts', {
      'search-fragments': { content: fragmentLines(index), loader: 'text' },
    }),
    'assets/settings.js': await insertedScript('src/client/settings/main.ts', {
      'aloud-words': json(aloud),
      'print-words': json(print),
    }),
    'assets/copy.js': await insertedScript('src/client/copy/main.ts', { 'copy-words': json(copy) }),
    'assets/travel.js': await insertedScript('src/client/travel/main.ts'),
  };
}

const json = (value: unknown) => ({ content: JSON.stringify(value), loader: 'json' as const });

/** What understanding needs, and the records with their short texts. */
function lexiconOf({ facts, fragments }: Pick<SearchIndex, 'facts' | 'fragments'>): Lexicon {
  const { terms, sections, roles, words } = facts;
  const documents = facts.pages.map(({ text: _, short, ...record }, i) => {
    const fragment = fragments[i];
    if (!fragment) throw new Error(`${record.path} has no fragment`);
    return shortOf(record satisfies RecordFacts, short, documentOf(record, fragment));
  });
  const everything = JSON.stringify([fragments.map(({ content }) => content), documents, terms, words]);
  const traditional = traditionalTable(everything);
  const vocabulary = vocabularyOf(fragments, documents, normalizer({ traditional }));
  return {
    documents,
    vocabulary,
    terms,
    sections,
    roles,
    words,
    traditional,
    pinyin: pinyinTable(JSON.stringify([documents, vocabulary, terms])),
  };
}

/** Fragments as Pagefind wrote them, a line each: its name, and its JSON, which has no line end. */
const fragmentLines = ({ files }: SearchIndex): string =>
  [...files]
    .filter(([path]) => path.startsWith('fragment/'))
    .map(([path, bytes]) => `${nameOf(path)} ${unpack(bytes).toString('utf8')}`)
    .join('\n');

const nameOf = (path: string): string => path.replace(/^fragment\/|\.pf_fragment$/g, '');

function engineScript(index: SearchIndex): Promise<string> {
  const engine = index.files.get('pagefind.js');
  if (!engine) throw new Error('Pagefind gave no pagefind.js');
  const modules = {
    'search-engine-data': json(engineData(index)),
    'pagefind-engine': { content: Buffer.from(engine).toString('utf8'), loader: 'js' as const },
  };
  return bundle('src/client/engine/main.ts', modules, {
    inject: [join(projectRoot(), 'src/client/engine/fetch.ts')],
    // Single words of its index are asked for: browsers split Chinese differently, and some not at all.
    define: { 'import.meta.url': '""', 'Intl.Segmenter': 'undefined' },
  });
}

function engineData({ files }: SearchIndex): EngineData {
  const { pages, recipe } = chunkRecipe(files);
  const plain = [...files].filter(([path]) => /\.(?:pf_meta|pagefind)$/.test(path));
  const chunk = [...files.keys()].find((path) => path.endsWith('.pf_index')) ?? '';
  return {
    entry: Buffer.from(files.get('pagefind-entry.json') ?? []).toString('utf8'),
    files: Object.fromEntries(
      plain.map(([path, content]) => [path, Buffer.from(content).toString('base64')]),
    ),
    chunk,
    recipe,
    pages: pages.map(({ hash, indexed }) => ({ hash, weights: indexed.weights })),
  };
}
