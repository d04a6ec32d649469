import words from 'search-words';
import { type Corpus, openCorpus } from '../../search/corpus.ts';
import type { Lexicon, Vocabulary } from '../../search/types.ts';

/** What queries are answered from. */
export interface Library {
  lexicon: Lexicon;
  corpus: Corpus;
}

let library: Library | undefined;

/** Takes what corrections go to, which comes with the texts. */
export function enrichLibrary(vocabulary: Vocabulary): void {
  const { lexicon: known } = openLibrary();
  const lexicon = { ...known, ...vocabulary };
  library = { lexicon, corpus: openCorpus(lexicon) };
}

/** Opens the library at the first query: a reader who came for the index waits for nothing. */
export function openLibrary(): Library {
  if (!library) {
    const lexicon: Lexicon = { ...JSON.parse(window.searchParts?.lexicon ?? ''), words };
    library = { lexicon, corpus: openCorpus(lexicon) };
  }
  return library;
}
