import type { TermData } from '../schema/term.ts';
import { byCodePoint } from '../support/paths.ts';
import type { Duty, Entry, Term } from './types.ts';

export const termPath = (id: string): string => `/terms.html#${id}`;

/** The terms in the order of their pinyin-free ids, each ended one with the name of its successor. */
export function linkTerms(entries: Entry<TermData>[]): Term[] {
  const names = new Map(entries.map((entry) => [entry.id, entry.data.name]));
  return entries
    .map(({ id, data, body }) => ({
      ...data,
      id,
      path: termPath(id),
      definition: (body ?? '').trim(),
      entryId: id,
      successor: data.successor ? { id: data.successor, name: names.get(data.successor) ?? data.successor, path: termPath(data.successor) } : undefined,
    }))
    .sort((a, b) => byCodePoint(a.id, b.id));
}

const bare = (text: string): string => text.replace(/[“”《》]/g, '');

/** The terms a duty speaks of: linked in its explanation, or named in its text. */
export function termsOf(duty: Duty, terms: Term[]): Term[] {
  const spoken = [duty.restatement?.claim, duty.restatement?.premise, ...(duty.restatement?.commitments ?? []).map((c) => c.text)].join('\n');
  const text = bare(`${spoken}\n${duty.explanation}`);
  return terms.filter((term) => duty.explanation.includes(`<Term id="${term.id}"`) || text.includes(bare(term.name)));
}
