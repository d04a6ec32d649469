import { applyMeta, encodeChunk, metaWordsOf } from '../../search/pagefind-index.ts';
import { cutWords, WORD_MARK } from '../../search/word-lengths.ts';
import type { SearchPack } from './data.ts';

/** Pagefind's marker of data that is not compressed. */
const PLAIN = 'pagefind_dcd';

/** A page's text, and the lengths of its words in base 36, one character each. */
type PageText = [text: string, words: string];

/**
 * Pagefind's files, from the pack: a function from path to bytes.
 * Fragments and the index chunk are made from the lexicon's texts, which carry the same words.
 * @param texts by page path, what the lexicon has of it
 * @returns undefined for a path the pack does not have
 */
export function packFiles(
  pack: SearchPack,
  texts: Map<string, PageText>,
): (path: string) => Uint8Array | undefined {
  const encode = (text: string) => new TextEncoder().encode(text);
  const wordsOf = ({ path }: SearchPack['pages'][number]) => cutWords(...(texts.get(path) ?? ['', '']));
  return (path) => {
    if (path === 'pagefind-entry.json') return encode(pack.entry);
    if (path === pack.chunk) {
      const indexed = pack.pages.map((page) => ({ tokens: wordsOf(page), weights: page.weights }));
      const meta = pack.pages.reduce<ReturnType<typeof metaWordsOf>>(
        (all, { fields }, page) => all.concat(metaWordsOf(page, fields)),
        [],
      );
      const chunk = encodeChunk(indexed, pack.recipe.exceptions, applyMeta(meta, pack.recipe.metaExceptions));
      const bytes = new Uint8Array(PLAIN.length + chunk.length);
      bytes.set(encode(PLAIN));
      bytes.set(chunk, PLAIN.length);
      return bytes;
    }
    const page = pack.pages.find(({ hash }) => path === `fragment/${hash}.pf_fragment`);
    if (page)
      return encode(
        PLAIN +
          JSON.stringify({
            url: `/${page.path}`,
            content: wordsOf(page).join(WORD_MARK),
            word_count: page.count,
            filters: {},
            meta: {},
            anchors: [],
          }),
      );
    const file = pack.files[path];
    return file === undefined
      ? undefined
      : Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
  };
}
