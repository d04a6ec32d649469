import type { Corpus } from './corpus.ts';
import { pairsOf } from './nearest.ts';
import type { Lexicon } from './types.ts';
import { queryOf } from './understand/query.ts';

/** A question that the site answers, and where. */
interface Question {
  text: string;
  href: string;
}

/** The ids of questions on the pages of roles begin so. */
const ANCHOR = /^question-/;

/** Questions of the site, those of each role in their order. */
function questionsOf({ documents }: Lexicon): Question[][] {
  const byPage = new Map<string, Question[]>();
  for (const { path, anchor, title, places } of documents) {
    const own = anchor === undefined ? places : [[0, anchor, title] as const];
    for (const [, id, text] of own)
      if (ANCHOR.test(id)) byPage.set(path, (byPage.get(path) ?? []).concat({ text, href: `${path}#${id}` }));
  }
  return Array.from(byPage.values());
}

/**
 * Questions for who found nothing: those that share most pairs of characters with the query, then the first of every
 * role, the second of every role.
 * @param limit how many at most
 */
export function likelyQuestions(lexicon: Lexicon, corpus: Corpus, query: string, limit: number): Question[] {
  const wanted = pairsOf(corpus.normal(queryOf(query)).text);
  const shared = (text: string) =>
    Array.from(pairsOf(corpus.normal(text).text)).filter((pair) => wanted.has(pair)).length;
  return questionsOf(lexicon)
    .reduce<{ question: Question; turn: number }[]>(
      (all, questions) => all.concat(questions.map((question, turn) => ({ question, turn }))),
      [],
    )
    .map((each, order) => ({ ...each, order, score: shared(each.question.text) }))
    .sort((a, b) => b.score - a.score || a.turn - b.turn || a.order - b.order)
    .slice(0, limit)
    .map(({ question }) => question);
}
