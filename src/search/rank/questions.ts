import type { Corpus } from '../corpus.ts';
import { type Entry, findRun } from '../entry.ts';
import { runsOf } from '../understand/piece.ts';
import type { Query } from '../understand/query.ts';

/** A query is a known question where this share of its words is that question's. */
const MOSTLY = 0.6;

/** The questions that a page answers under a heading of its own, in normal form. */
const questionsOf = (corpus: Corpus, { document: { title, places } }: Entry): string[] =>
  Array.from(new Set(places.map(([, , heading]) => heading).concat(title)))
    .filter((heading) => /[？?]$/.test(heading))
    .map((heading) => corpus.normal(heading).text);

/** The share of a query's words that the nearest question of a page has, where it is most of them, and more than one. */
export function asksAs(corpus: Corpus, entry: Entry, { pieces }: Query): number {
  const content = pieces.filter(({ kind }) => kind !== 'function');
  const total = content.reduce((sum, { text }) => sum + text.length, 0);
  const shares = questionsOf(corpus, entry).map((question) => {
    const shared = content.filter(
      (piece) => piece.solid && runsOf(piece).some((run) => findRun(question, run) >= 0),
    );
    return shared.length < 2 ? 0 : shared.reduce((sum, { text }) => sum + text.length, 0) / total;
  });
  const best = Math.max(0, ...shares);
  return best >= MOSTLY ? best : 0;
}
