import { join } from 'node:path';
import { transform } from 'esbuild';
import { documentsOf, type Fragment } from '../../search/fragment.ts';
import { projectRoot } from '../../support/folders.ts';
import { CHUNKS } from '../../support/names.ts';
import { oncePer } from '../../support/remember.ts';
import { bundle, json } from '../bundle.ts';
import { lexiconOf } from './lexicon.ts';
import { type Files, filesOf, firstWord, unsigned } from './pagefind-files.ts';
import type { SearchIndex } from './search-index.ts';

/** What search is sent, by name: texts, and files of Pagefind's. */
type Parts = Record<string, string | Uint8Array>;

/** The texts that search is sent: the site and the edition that is one file have the same. */
export const textsOf = oncePer(({ facts, files }: SearchIndex) => {
  const found = Object.entries(filesOf(files, 'fragment')).map(([path, bytes]) => ({
    name: path.replace(/^fragment\/|\.pf_fragment$/g, ''),
    json: String(unsigned(bytes)),
  }));
  // As Pagefind wrote them, a line each: its JSON has no line end.
  const texts = found.map(({ name, json }) => `${name} ${json}`).join('\n');
  const fragments = found.map((one) => JSON.parse(one.json) as Fragment);
  const whole = Array.from(documentsOf(facts.pages, texts).values());
  const { lexicon, vocabulary } = lexiconOf(facts, whole, fragments);
  return { lexicon: JSON.stringify(lexicon), texts, words: JSON.stringify(vocabulary) };
});

/** All that search is sent, where it is not sent script by script. */
export const searchParts = (index: SearchIndex): Parts => ({
  ...textsOf(index),
  ...filesOf(index.files, 'own'),
  ...filesOf(index.files, 'chunk'),
});

/**
 * Pagefind's engine. Single words of its index are asked for, so its cutter of words is left out: browsers split Chinese
 * differently, and some not at all.
 */
export function engineCode(files: Files, isSingle = false): Promise<string> {
  const engine = files.get('pagefind.js');
  if (!engine) throw new Error('Pagefind gave no pagefind.js');
  const modules = {
    'search-chunk-words': json(Object.values(filesOf(files, 'chunk')).map(firstWord)),
    'pagefind-engine': { content: Buffer.from(engine).toString('utf8'), loader: 'js' as const },
  };
  return bundle('src/client/engine/main.ts', modules, {
    inject: [join(projectRoot(), 'src/client/engine/fetch.ts')],
    define: { 'import.meta.url': '""', 'Intl.Segmenter': 'undefined' },
    isSingle,
  });
}

/** Pagefind's engine behind the files it begins with: its entry, metadata and WebAssembly. */
export const engineScript = async (files: Files): Promise<string> =>
  (await dataScript(filesOf(files, 'own'))) + (await engineCode(files));

/** Pagefind's index chunks, a script each, by the paths the engine inserts them from. */
export async function chunkScripts(files: Files): Promise<Map<string, string>> {
  const scripts = new Map<string, string>();
  for (const [path, bytes] of Object.entries(filesOf(files, 'chunk')))
    scripts.set(`${CHUNKS}${path}.js`, await dataScript({ [path]: bytes }));
  return scripts;
}

/** A script that leaves texts for the search, and files as a character for each byte: half as long as base64 would be, once a host has compressed it. */
export async function dataScript(parts: Parts): Promise<string> {
  const lines = Object.entries(parts).map(([name, part]) => {
    const text = typeof part === 'string' ? part : Buffer.from(part).toString('latin1');
    return `(window.searchParts=window.searchParts||{})["${name}"]=${JSON.stringify(text)}`;
  });
  // Its literals are shorter than those of JSON.
  const { code } = await transform(lines.join(';'), { minify: true, charset: 'utf8', target: 'es2018' });
  return code;
}
