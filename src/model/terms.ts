import type { TermData, TermGroupData } from '../schema/term.ts';
import { firstParagraph, unescaped } from '../text/plain.ts';
import { termPath } from './names.ts';
import type { Duty, Entry, Restatement, Term, TermGroup, TermLink } from './types.ts';

/** The order of Chinese dictionaries; the pinned Node brings its own tables, so it is the same everywhere. */
const byPinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
const bare = (text: string): string => text.replace(/[“”《》]/g, '');

/** The terms in the order of their names' pinyin, each with those it leads to. */
export function linkTerms(entries: Entry<TermData>[]): Term[] {
  const names = new Map(entries.map((entry) => [entry.id, entry.data.name]));
  const link = (id: string): TermLink => ({ id, name: names.get(id) ?? id, path: termPath(id) });
  return entries
    .map(({ id, data, body = '' }) => ({
      ...data,
      id,
      path: termPath(id),
      definition: unescaped(firstParagraph(body)),
      body,
      successor: data.successor ? link(data.successor) : undefined,
      related: [...new Set([...data.related, ...linkedIn(body)])].filter((other) => other !== id),
    }))
    .sort((a, b) => byPinyin.compare(bare(a.name), bare(b.name)));
}

/** The terms a text links. */
export const linkedIn = (body: string): string[] =>
  Array.from(body.matchAll(/<Term\s+id=(["'])(.*?)\1/g), ([, , id = '']) => id);

/** The groups that have terms, in their order, with them. */
export const groupTerms = (groups: readonly TermGroupData[], terms: readonly Term[]): TermGroup[] =>
  groups
    .map((group) => ({ ...group, terms: terms.filter((term) => term.group === group.id) }))
    .filter((group) => group.terms.length > 0);

/** The terms a duty speaks of: linked in its explanation, or named in its text. */
export function termsOf(duty: Duty, terms: readonly Term[]): Term[] {
  const text = bare([...(duty.restatement ? spoken(duty.restatement) : []), duty.explanation].join('\n'));
  const linked = linkedIn(duty.explanation);
  return terms.filter((term) => linked.includes(term.id) || text.includes(bare(term.name)));
}

/** All that readers see of a restatement, whatever fields it has: the words people search by are no text. */
const spoken = ({ keywords: _, commitments, ...texts }: Restatement): unknown[] => [
  ...Object.values(texts),
  ...commitments.map(({ text }) => text),
];

/** What is said of a term's state, in one word or another of a page, a book, a table. */
export const stateOf = (
  { status }: Pick<TermData, 'status'>,
  { inForce, changed, ended }: { inForce: string; changed: string; ended: string },
): string => ({ 'in-force': inForce, changed, ended })[status];

/** The duties that speak of a term, in reading order. */
export const dutiesOf = (term: Term, duties: readonly Duty[]): Duty[] =>
  duties.filter((duty) => termsOf(duty, [term]).length > 0);
