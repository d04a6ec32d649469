import type { TermData } from '../schema/term.ts';
import type { Duty, Entry, Restatement, Term } from './types.ts';

export const termPath = (id: string): string => `/terms.html#${id}`;

/** The order of Chinese dictionaries; the pinned Node brings its own tables, so it is the same everywhere. */
const byPinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
const bare = (text: string): string => text.replace(/[“”《》]/g, '');

/** The terms in the order of their names' pinyin, each ended one with the name of its successor. */
export function linkTerms(entries: Entry<TermData>[]): Term[] {
  const names = new Map(entries.map((entry) => [entry.id, entry.data.name]));
  return entries
    .map(({ id, data, body }) => ({
      ...data,
      id,
      path: termPath(id),
      definition: (body ?? '').trim(),
      entryId: id,
      successor: data.successor
        ? {
            id: data.successor,
            name: names.get(data.successor) ?? data.successor,
            path: termPath(data.successor),
          }
        : undefined,
    }))
    .sort((a, b) => byPinyin.compare(bare(a.name), bare(b.name)));
}

/** The terms a duty speaks of: linked in its explanation, or named in its text. */
export function termsOf(duty: Duty, terms: Term[]): Term[] {
  const text = bare([...(duty.restatement ? spoken(duty.restatement) : []), duty.explanation].join('\n'));
  return terms.filter(
    (term) => duty.explanation.includes(`<Term id="${term.id}"`) || text.includes(bare(term.name)),
  );
}

/** All that readers see of a restatement, whatever fields it has: the words people search by are no text. */
const spoken = ({ keywords: _, commitments, ...texts }: Restatement): unknown[] => [
  ...Object.values(texts),
  ...commitments.map(({ text }) => text),
];
