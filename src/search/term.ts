import type { Corpus } from './corpus.ts';
import type { Lexicon, TermFacts } from './types.ts';
import { queryOf } from './understand/query.ts';

/** The term a query names, by its name, an alias or its English name; the query may be traditional or full-width. */
export function findTerm(lexicon: Lexicon, corpus: Corpus, query: string): TermFacts | undefined {
  const wanted = corpus.normal(queryOf(query)).text;
  if (wanted === '') return undefined;
  return lexicon.terms.find((term) =>
    [term.name, ...term.aliases, term.english].some((name) => corpus.normal(name).text === wanted),
  );
}
