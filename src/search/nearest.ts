import type { Corpus } from './corpus.ts';
import type { Lexicon, TermFacts } from './types.ts';

/** Terms offered at most. */
const LIMIT = 4;

/** The terms that share most with a query that found nothing: pairs of characters count more than single ones. Terms that share nothing are not offered. */
export function nearestTerms(lexicon: Lexicon, corpus: Corpus, query: string): TermFacts[] {
  const wanted = new Set(corpus.normal(query).text.slice(0, 60));
  const scored = lexicon.terms.map((term) => {
    const best = [term.name, ...term.aliases].map((name) => {
      const characters = Array.from(corpus.normal(name).text);
      const shared = characters.filter((character) => wanted.has(character)).length;
      return shared < 2 ? 0 : shared / characters.length;
    });
    return { term, score: Math.max(...best) };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.term.id < b.term.id ? -1 : 1))
    .slice(0, LIMIT)
    .map(({ term }) => term);
}
