import type { Corpus } from './corpus.ts';
import { type Offered, offeredNames } from './offered.ts';
import type { Lexicon } from './types.ts';
import { queryOf } from './understand/query.ts';

/** Names offered at most, and questions. */
const LIMIT = 4;

/** Neighbouring Han characters of a text. */
function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 1; i < text.length; i++)
    if (/^[\u3400-\u9fff]{2}$/.test(text.slice(i - 1, i + 1))) found.add(text.slice(i - 1, i + 1));
  return found;
}

/** The names and the questions that share most pairs of characters with a query that found nothing; none that share none. */
export function nearest(
  lexicon: Lexicon,
  corpus: Corpus,
  query: string,
): { names: Offered[]; questions: Offered[] } {
  const wanted = pairs(corpus.normal(queryOf(query)).text.slice(0, 60));
  const scored = offeredNames(lexicon, corpus)
    .map((one) => {
      const shares = one.known.map(({ normal }) => {
        const own = Array.from(pairs(normal));
        return own.filter((pair) => wanted.has(pair)).length / (own.length || 1);
      });
      return { one, score: Math.max(...shares) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = (isQuestion: boolean) =>
    scored
      .filter(({ one }) => (one.place === 'question') === isQuestion)
      .slice(0, LIMIT)
      .map(({ one }) => one);
  return { names: best(false), questions: best(true) };
}
