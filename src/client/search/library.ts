import words from 'search-words';
import { type Corpus, openCorpus } from '../../search/corpus.ts';
import type { Lexicon, Vocabulary } from '../../search/types.ts';

/** What queries are answered from. */
export interface Library {
  lexicon: Lexicon;
  corpus: Corpus;
}

let library: Library | undefined;

/**
 * Opens the library at the first query: a reader who came for the index waits for nothing.
 * @param vocabulary what corrections go to, which comes with the texts; it is kept
 */
export function openLibrary(vocabulary?: Vocabulary): Library {
  if (!library || vocabulary) {
    const known = library?.lexicon ?? JSON.parse(window.searchParts?.lexicon ?? '');
    const lexicon: Lexicon = { ...known, ...vocabulary, words };
    library = { lexicon, corpus: openCorpus(lexicon) };
  }
  return library;
}
