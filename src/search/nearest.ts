import type { Corpus } from './corpus.ts';
import { type Offered, offeredNames } from './offered.ts';
import type { Lexicon } from './types.ts';
import { functionWords } from './understand/function-words.ts';
import { queryOf } from './understand/query.ts';

/** Names offered at most, and questions. */
const LIMIT = 4;
/** A word of several records says nothing where more than this share of all have it: 质量, 企业, 职业. Read off forty queries that find nothing. */
const COMMON = 0.15;
/** Limits of work: what is read of a query, and the longest word looked for in it, in characters. */
const [READ, LONGEST] = [60, 6];

/** The runs of Han characters in a query that may be words of names. */
function runsIn({ normal, words, size }: Corpus, query: string): string[] {
  const text = normal(queryOf(query)).text.slice(0, READ);
  const found = new Set<string>();
  for (let start = 0; start < text.length; start++)
    for (let end = start + 2; end <= Math.min(start + LONGEST, text.length); end++) {
      const run = text.slice(start, end);
      const isCommon = (words.get(run) ?? 0) > Math.max(1, COMMON * size);
      if (!isCommon && /^[\u3400-\u9fff]+$/.test(run) && !functionWords.has(run)) found.add(run);
    }
  return Array.from(found);
}

/**
 * For who found nothing: names that are a word of the query, or mostly one, the rarest first; and questions, of which there
 * are always some: those with such a word, then those that most of what people say stands for.
 */
export function nearest(
  lexicon: Lexicon,
  corpus: Corpus,
  query: string,
): { names: Offered[]; questions: Offered[] } {
  const runs = runsIn(corpus, query);
  const words = runs.filter((run) => corpus.words.has(run));
  const rarest = (of: readonly string[]) =>
    Math.max(0, ...of.map((word) => 1 / (corpus.words.get(word) ?? 1)));
  const isMostOf = (word: string, name: string) => 2 * word.length > name.length && name.indexOf(word) >= 0;
  const offered = offeredNames(lexicon, corpus);
  const questions = offered.filter(({ place }) => place === 'question');
  return {
    names: best(
      offered.filter(({ place }) => place !== 'question'),
      ({ known }) =>
        rarest(
          known.flatMap(({ normal }) => [
            ...runs.filter((run) => run === normal),
            ...words.filter((word) => isMostOf(word, normal)),
          ]),
        ),
    )
      .filter(({ score }) => score > 0)
      .slice(0, LIMIT)
      .map(({ one }) => one),
    // The second sort keeps the order of what is equal.
    questions: best(
      best(questions, ({ text }) => saidFor(lexicon, text)).map(({ one }) => one),
      ({ known: [own] }) => rarest(words.filter((word) => (own?.normal ?? '').indexOf(word) >= 0)),
    )
      .slice(0, LIMIT)
      .map(({ one }) => one),
  };
}

/** How much of what people say stands for a text. */
const saidFor = ({ equivalents }: Lexicon, text: string): number =>
  equivalents.reduce((sum, { said, means }) => sum + (means.indexOf(text) >= 0 ? said.length : 0), 0);

/** The best first by a score; those of one score as they stand. */
const best = (list: Offered[], scoreOf: (one: Offered) => number): { one: Offered; score: number }[] =>
  list.map((one) => ({ one, score: scoreOf(one) })).sort((a, b) => b.score - a.score);
