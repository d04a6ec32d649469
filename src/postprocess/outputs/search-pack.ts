import { join } from 'node:path';
import type { SearchPack } from '../../client/pack/data.ts';
import type { Lexicon } from '../../search/types.ts';
import { projectRoot } from '../../support/folders.ts';
import type { ScriptPath } from '../../support/names.ts';
import { pinyinTable } from '../../text/pinyin-table.ts';
import { traditionalTable } from '../../text/traditional.ts';
import { bundle, insertedScript } from '../bundle.ts';
import { chunkRecipe } from './search-chunk.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * Makes the scripts of the pages: `search` (interface and lexicon), `search-pack` (engine and index), `settings`
 * (reading aloud, printing), `copy` (copying the address of a commitment), `travel` (the view in links) and `find` (marking what was searched).
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
    'assets/search-pack.js': await packScript(index),
    'assets/settings.js': await insertedScript('src/client/settings/main.ts', {
      'aloud-words': json(aloud),
      'print-words': json(print),
    }),
    'assets/copy.js': await insertedScript('src/client/copy/main.ts', { 'copy-words': json(copy) }),
    'assets/travel.js': await insertedScript('src/client/travel/main.ts'),
    'assets/find.js': await insertedScript('src/client/find/main.ts'),
  };
}

const json = (value: unknown) => ({ content: JSON.stringify(value), loader: 'json' as const });

function lexiconOf({ facts, documents }: SearchIndex): Lexicon {
  const everything = JSON.stringify([documents, facts.terms, facts.words]);
  return {
    documents,
    terms: facts.terms,
    sections: facts.sections,
    roles: facts.roles,
    words: facts.words,
    traditional: traditionalTable(everything),
    pinyin: pinyinTable(everything),
  };
}

function packScript(index: SearchIndex): Promise<string> {
  const engine = index.files.get('pagefind.js');
  if (!engine) throw new Error('Pagefind gave no pagefind.js');
  const modules = {
    'search-pack-data': json(packOf(index)),
    'pagefind-engine': { content: Buffer.from(engine).toString('utf8'), loader: 'js' as const },
  };
  return bundle('src/client/pack/main.ts', modules, {
    inject: [join(projectRoot(), 'src/client/pack/fetch.ts')],
    // The words come ready-made from the lexicon: browsers split Chinese differently, and some not at all.
    define: { 'import.meta.url': '""', 'Intl.Segmenter': 'undefined' },
  });
}

function packOf({ files, documents }: SearchIndex): SearchPack {
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
    pages: pages.map(({ hash, fragment, indexed, fields }) => {
      const path = fragment.url.slice(1);
      if (!documents.some((document) => document.path === path))
        throw new Error(`Pagefind has a fragment for ${path}, which is not searched`);
      return {
        hash,
        path,
        fields,
        count: fragment.word_count,
        weights: indexed.weights,
      };
    }),
  };
}
