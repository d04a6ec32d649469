import type { Corpus } from './corpus.ts';
import { type Offered, offeredNames } from './offered.ts';
import type { Lexicon } from './types.ts';
import { queryOf } from './understand/query.ts';

/** Names offered at most, and questions. */
const LIMIT = 4;

/** Neighbouring Han characters of a text. */
export function pairsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 1; i < text.length; i++)
    if (/^[\u3400-\u9fff]{2}$/.test(text.slice(i - 1, i + 1))) found.add(text.slice(i - 1, i + 1));
  return found;
}

/** The names that share most pairs of characters with a query that found nothing; none that share none. */
export function nearestNames(lexicon: Lexicon, corpus: Corpus, query: string): Offered[] {
  const wanted = pairsOf(corpus.normal(queryOf(query)).text.slice(0, 60));
  const scored = offeredNames(lexicon, corpus)
    .filter(({ place }) => place !== 'question')
    .map((one) => {
      const shares = one.known.map(({ normal }) => {
        const own = Array.from(pairsOf(normal));
        return own.filter((pair) => wanted.has(pair)).length / (own.length || 1);
      });
      return { one, score: Math.max(...shares) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return scored.slice(0, LIMIT).map(({ one }) => one);
}
