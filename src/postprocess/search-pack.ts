import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { SearchPack } from '../client/pack/data.ts';
import type { Lexicon } from '../search/types.ts';
import { projectRoot } from '../support/folders.ts';
import { traditionalTable } from '../text/traditional.ts';
import type { Built } from './folder.ts';
import { fragmentOf, type SearchIndex } from './search-index.ts';

/** Base 36 holds a word's length in one character; Pagefind's words are far shorter. */
const inBase36 = (length: number): string => {
  if (length > 35) throw new Error(`Pagefind made a word of ${length} characters; the pack holds at most 35`);
  return length.toString(36);
};

/**
 * Writes the two scripts of search: `assets/search.js` (interface and lexicon) and `assets/search-pack.js` (engine and index).
 * Classic scripts: they run over http and from disk alike, where modules and fetch do not.
 */
export async function packSearch(built: Built, index: SearchIndex): Promise<void> {
  const { facts, documents } = index;
  const everything = JSON.stringify([documents, facts.terms]);
  const lexicon: Lexicon = { documents, terms: facts.terms, sections: facts.sections, words: facts.words, traditional: traditionalTable(everything) };
  built.write('assets/search.js', await bundle('src/client/search/main.ts', { 'search-lexicon': JSON.stringify(lexicon) }));
  const engine = index.files.get('pagefind.js');
  if (!engine) throw new Error('Pagefind gave no pagefind.js');
  const modules = { 'search-pack-data': JSON.stringify(packOf(index)), 'pagefind-engine': Buffer.from(engine).toString('utf8') };
  built.write('assets/search-pack.js', await bundle('src/client/pack/main.ts', modules));
}

function packOf({ files, documents, words }: SearchIndex): SearchPack {
  const entry = JSON.parse(Buffer.from(files.get('pagefind-entry.json') ?? []).toString('utf8')) as { languages: object };
  const kept = [...files].filter(([path]) => /\.(?:pf_meta|pf_index|pagefind)$/.test(path));
  const fragments: SearchPack['fragments'] = {};
  for (const [path, content] of files) {
    const hash = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
    if (!hash) continue;
    const { url, word_count } = fragmentOf(content);
    const at = documents.findIndex((document) => `/${document.path}` === url);
    const document = documents[at];
    if (!document) throw new Error(`Pagefind has a fragment for ${url}, which is not searched`);
    fragments[hash] = { path: document.path, title: document.title, count: word_count, words: (words[at] ?? []).map(inBase36).join('') };
  }
  return { entry: JSON.stringify(entry), files: Object.fromEntries(kept.map(([path, content]) => [path, Buffer.from(content).toString('base64')])), fragments };
}

/** One classic script of ES2018 (Chrome 80, Safari 13), from an entry and the modules the build supplies as text. */
async function bundle(entry: string, modules: Record<string, string>): Promise<string> {
  const supplied: Plugin = {
    name: 'supplied-modules',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^(?:search-lexicon|search-pack-data|pagefind-engine)$/ }, ({ path }) => ({ path, namespace: 'supplied' }));
      onLoad({ filter: /.*/, namespace: 'supplied' }, ({ path }) => ({ contents: modules[path] ?? '', loader: path === 'pagefind-engine' ? 'js' : 'json' }));
    },
  };
  const isPack = 'pagefind-engine' in modules;
  const result = await build({
    entryPoints: [join(projectRoot(), entry)],
    absWorkingDir: projectRoot(),
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2018',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [supplied],
    // The words come ready-made from the lexicon: browsers split Chinese differently, and some not at all.
    ...(isPack ? { inject: [join(projectRoot(), 'src/client/pack/fetch.ts')], define: { 'import.meta.url': '""', 'Intl.Segmenter': 'undefined' } } : {}),
  });
  return result.outputFiles[0]?.text ?? '';
}
