import type { SearchPack } from './data.ts';

const textOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Pagefind's marker of data that is not compressed. */
const PLAIN = 'pagefind_dcd';
const WORD_MARK = '\u200B';

/**
 * Pagefind's files, from the pack: a function from path to bytes.
 * Fragments are put together from the lexicon's texts, which carry the same words without Pagefind's marks.
 * @param texts for each page path of the lexicon, its text
 * @returns undefined for a path the pack does not have
 */
export function packFiles(pack: SearchPack, texts: Map<string, string>): (path: string) => Uint8Array | undefined {
  const fragment = (hash: string): Uint8Array | undefined => {
    const shell = pack.fragments[hash];
    if (!shell) return undefined;
    const text = texts.get(shell.path) ?? '';
    let at = 0;
    const words = Array.from(shell.words, (length) => {
      const word = text.slice(at, at + parseInt(length, 36));
      at += parseInt(length, 36);
      return word;
    });
    const data = { url: `/${shell.path}`, content: words.join(WORD_MARK), word_count: shell.count, filters: {}, meta: { title: shell.title }, anchors: [] };
    return new TextEncoder().encode(PLAIN + JSON.stringify(data));
  };
  return (path) => {
    const hash = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
    if (hash) return fragment(hash);
    if (path === 'pagefind-entry.json') return new TextEncoder().encode(pack.entry);
    const file = pack.files[path];
    return file === undefined ? undefined : textOf(file);
  };
}
