import type { Corpus } from './corpus.ts';
import { bestOf, isQuestion, type Name, type Subject } from './naming.ts';
import { oursOf } from './understand/pieces.ts';
import { understand } from './understand/query.ts';

/** Names offered at most, and questions. */
const LIMIT = 4;
/** A word of several records says nothing where more than this share of all have it: 质量, 企业, 职业. Read off forty queries that find nothing. */
const COMMON = 0.15;

/**
 * For who found nothing: names that are a word of the query, or mostly one, the rarest first; and questions, of which there
 * are always some: those with such a word, then those that most of what people say stands for.
 */
export function nearest(corpus: Corpus, query: string): { names: Subject[]; questions: Subject[] } {
  const { naming, size } = corpus;
  const frequency = (word: string) => corpus.words.get(word) ?? 1;
  const words = oursOf(understand(corpus, query).pieces)
    .map(({ text }) => text)
    .filter((word) => frequency(word) <= Math.max(1, COMMON * size));
  const rarest = ({ normal }: Name, least: number) => {
    const held = words.filter((word) => normal.indexOf(word) >= 0 && word.length > least * normal.length);
    return Math.max(0, ...held.map((word) => 1 / frequency(word)));
  };
  const names = naming.all.filter(({ of }) => !isQuestion(of.text));
  const questions = naming.all.filter(({ of }) => isQuestion(of.text));
  const saidFor = ({ text }: Subject) => questions.filter(({ of }) => of.text === text).length;
  const shown = (list: readonly Name[], scoreOf: (name: Name) => number) =>
    bestOf(list, scoreOf)
      .slice(0, LIMIT)
      .map(({ of }) => of);
  return {
    names: shown(names, (name) => rarest(name, 0.5)),
    // However much is said for a question, a word of the query counts for more.
    questions: shown(questions, (name) => rarest(name, 0) + saidFor(name.of) / 1e4),
  };
}
