import type { NormalForm } from '../text/normal-form.ts';
import { addressOf } from './fragment.ts';
import { groupBy } from './group-by.ts';
import { oncePerKey } from './once.ts';
import { type Lexicon, type Mark, markWords } from './types.ts';

/** A run that counts as one that was typed. */
export interface Alternative {
  text: string;
  /** Of an equivalent: what was said and what it means, as the table has them. */
  by?: { said: string; means: string } | undefined;
}

/** What has names, and may be offered to who types: a record, a question, a heading of the background. */
export interface Subject {
  /** Its own name. */
  text: string;
  kind: (typeof markWords)[Mark];
  /** Its address. */
  path: string;
  /** Of a duty, its number. */
  number?: number | undefined;
  /** Of a term, whether what it names has ended. */
  ended?: boolean | undefined;
}

/** A name of something: its own, or what people call it besides. */
export type Name = ReturnType<typeof namesOf>[number];

/** What the names of a lexicon's records, aliases and equivalents say of runs of normal text. Pure. */
export function openNaming(lexicon: Lexicon, normal: (text: string) => NormalForm) {
  const plain = oncePerKey((text: string) => normal(text).text);
  const all = namesOf(lexicon, plain);
  const names = groupBy(all, (name) => name.normal);
  const table = readEquivalents(lexicon, plain);
  return {
    /** All names, in the order of the site. */
    all,
    /** What is named so, as runs. */
    names: new Set(all.filter(({ isSaid }) => !isSaid).map((name) => name.normal)),
    /** What people say for it, and for words of ours. */
    said: Array.from(table.keys()),
    /** What a run names; a character alone may be anything. */
    named: (run: string): Name[] | undefined => (run.length > 1 ? names.get(run) : undefined),
    /** What a run means by the table of equivalents, the foremost first; a character alone may mean anything. */
    meanings: (run: string): readonly Alternative[] => (run.length > 1 && table.get(run)) || [],
    /** The titles of the duties, in order. */
    duties: lexicon.documents.filter(({ number }) => number !== undefined).map(({ title }) => title),
  };
}

export const isQuestion = (text: string): boolean => /[？?]$/.test(text);

/** A heading of so many records, such as that of every list of commitments, names none of them. */
const SHARED = 3;

/** The names of all records, of the questions they answer, and of the places in them. */
function namesOf({ documents, roles, equivalents }: Lexicon, plain: (text: string) => string) {
  const headings = documents.map(({ places }) => new Set(places.map(([, , heading]) => heading)));
  const isShared = (heading: string) => headings.filter((own) => own.has(heading)).length >= SHARED;
  return documents.flatMap(({ title, keywords, english, places, mark, number, ended, ...record }) => {
    const names = (text: string, anchor = record.anchor, own: string[] = [], others: string[] = []) => {
      const path = addressOf({ path: record.path, anchor });
      const of: Subject = { text, kind: markWords[mark], path, number, ended };
      const said = equivalents.filter(({ means }) => means.indexOf(text) >= 0).flatMap((one) => one.said);
      const ours = [text, ...own, ...others];
      return ours.concat(said).map((name, i) => ({
        ...{ text: name, normal: plain(name), of, isOwn: i <= own.length },
        /** Whether it is none of ours, but what people say for it. */
        isSaid: i >= ours.length,
      }));
    };
    const isCalled = ({ id }: { id: string }) => record.path === `roles/${id}.html` && !record.anchor;
    const called = roles.filter(isCalled).map(({ name }) => name);
    const asked = keywords.filter(isQuestion);
    const others = keywords.filter((keyword) => !isQuestion(keyword)).concat(english ?? []);
    return [
      ...names(title, record.anchor, called, others),
      ...asked.flatMap((text) => names(text)),
      ...places.flatMap(([, anchor, heading], i) =>
        heading && heading !== places[i - 1]?.[2] && !isShared(heading) ? names(heading, anchor) : [],
      ),
    ];
  });
}

/** The names with a score above nothing, the best first; of each subject the best, of equal ones the shortest first. */
export function bestOf(names: readonly Name[], scoreOf: (name: Name) => number): Name[] {
  const scored = names
    .map((name) => ({ name, score: scoreOf(name) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.name.of.text.length - b.name.of.text.length);
  const best = new Map(scored.reverse().map(({ name }) => [name.of.text, name]));
  return Array.from(best.values()).reverse();
}

/** What is said for words of ours, by its normal form: the content has each word once, and none that means itself. */
function readEquivalents({ equivalents, later = [] }: Lexicon, plain: (text: string) => string) {
  const rows = equivalents
    .concat(later)
    .flatMap(({ said, means }) =>
      said.flatMap((word) => means.map((each) => ({ text: plain(each), by: { said: word, means: each } }))),
    );
  const meant = rows.filter(({ text }) => text !== '');
  return groupBy(meant, ({ by }) => plain(by.said));
}
