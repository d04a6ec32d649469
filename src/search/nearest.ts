import type { Corpus } from './corpus.ts';
import { type Offered, offeredNames } from './offered.ts';
import type { Lexicon } from './types.ts';
import { queryOf } from './understand/query.ts';

/** Names offered at most, and questions. */
const LIMIT = 4;

/** Neighbouring Han characters of a text. */
function pairsOf(text: string): string[] {
  const found = new Set<string>();
  for (let i = 1; i < text.length; i++)
    if (/^[\u3400-\u9fff]{2}$/.test(text.slice(i - 1, i + 1))) found.add(text.slice(i - 1, i + 1));
  return Array.from(found);
}

/** For who found nothing: names that share pairs of characters with the query, and questions, of which there are always some. */
export function nearest(
  lexicon: Lexicon,
  corpus: Corpus,
  query: string,
): { names: Offered[]; questions: Offered[] } {
  const wanted = new Set(pairsOf(corpus.normal(queryOf(query)).text.slice(0, 60)));
  const shared = (text: string) => pairsOf(text).filter((pair) => wanted.has(pair)).length;
  const offered = offeredNames(lexicon, corpus);
  const names = offered.filter(({ place }) => place !== 'question');
  const questions = inTurns(offered.filter(({ place }) => place === 'question'));
  return {
    names: best(names, ({ known }) =>
      Math.max(...known.map(({ normal }) => shared(normal) / (pairsOf(normal).length || 1))),
    )
      .filter(({ score }) => score > 0)
      .map(({ one }) => one),
    questions: best(questions, ({ known }) => shared(known[0]?.normal ?? '')).map(({ one }) => one),
  };
}

/** The first few by a score; those of one score as they stand. */
const best = (list: Offered[], scoreOf: (one: Offered) => number): { one: Offered; score: number }[] =>
  list
    .map((one) => ({ one, score: scoreOf(one) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, LIMIT);

/** The first question of every page, then the second of every page. */
function inTurns(questions: Offered[]): Offered[] {
  const asked = new Map<string, number>();
  const turned = questions.map((one) => {
    const page = one.path.replace(/#.*$/, '');
    const turn = asked.get(page) ?? 0;
    asked.set(page, turn + 1);
    return { one, turn };
  });
  return turned.sort((a, b) => a.turn - b.turn).map(({ one }) => one);
}
