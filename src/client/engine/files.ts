import { type Fragment, fieldsOf, wordsOf } from '../../search/fragment.ts';
import { applyMeta, encodeChunk, type MetaWords, metaWordsOf } from '../../search/pagefind-index.ts';
import type { EngineData } from './data.ts';

/** Pagefind's marker of data that is not compressed. */
const PLAIN = 'pagefind_dcd';

/**
 * Pagefind's files: a function from path to bytes. The index chunk is made from the fragments, of which it is the index.
 * @param texts the fragments, by name
 * @returns undefined for a path that is not held
 */
export function engineFiles(
  data: EngineData,
  texts: ReadonlyMap<string, Fragment>,
): (path: string) => Uint8Array | undefined {
  return (path) => {
    if (path === 'pagefind-entry.json') return new TextEncoder().encode(data.entry);
    if (path === data.chunk) return chunkOf(data, texts);
    const file = data.files[path];
    return file === undefined
      ? undefined
      : Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
  };
}

function chunkOf({ pages, recipe }: EngineData, texts: ReadonlyMap<string, Fragment>): Uint8Array {
  const fragments = pages.map(({ hash }) => {
    const fragment = texts.get(hash);
    if (!fragment) throw new Error(`the texts have no ${hash}`);
    return fragment;
  });
  const indexed = fragments.map((fragment, i) => ({
    tokens: wordsOf(fragment),
    weights: pages[i]?.weights ?? [],
  }));
  const meta = fragments.reduce<MetaWords>(
    (all, fragment, page) => all.concat(metaWordsOf(page, fieldsOf(fragment))),
    [],
  );
  const chunk = encodeChunk(indexed, recipe.exceptions, applyMeta(meta, recipe.metaExceptions));
  const bytes = new Uint8Array(PLAIN.length + chunk.length);
  bytes.set(new TextEncoder().encode(PLAIN));
  bytes.set(chunk, PLAIN.length);
  return bytes;
}
