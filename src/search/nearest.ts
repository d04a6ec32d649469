import type { Corpus } from './corpus.ts';
import type { Lexicon, TermFacts } from './types.ts';
import { queryOf } from './understand/query.ts';

/** Terms offered at most. */
const LIMIT = 4;

/** Neighbouring Han characters of a text. */
export function pairsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 1; i < text.length; i++)
    if (/^[\u3400-\u9fff]{2}$/.test(text.slice(i - 1, i + 1))) found.add(text.slice(i - 1, i + 1));
  return found;
}

/** The terms that share most pairs of characters with a query that found nothing; terms that share none are not offered. */
export function nearestTerms(lexicon: Lexicon, corpus: Corpus, query: string): TermFacts[] {
  const wanted = pairsOf(corpus.normal(queryOf(query)).text.slice(0, 60));
  const scored = lexicon.terms.map((term) => {
    const best = [term.name, ...term.aliases].map((name) => {
      const own = Array.from(pairsOf(corpus.normal(name).text));
      return own.filter((pair) => wanted.has(pair)).length / (own.length || 1);
    });
    return { term, score: Math.max(...best) };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.term.id < b.term.id ? -1 : 1))
    .slice(0, LIMIT)
    .map(({ term }) => term);
}
