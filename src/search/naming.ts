import type { NormalForm } from '../text/normal-form.ts';
import { addressOf } from './fragment.ts';
import { groupBy } from './group-by.ts';
import { once } from './once.ts';
import { type Document, type Lexicon, type Mark, markWords } from './types.ts';

/** A run that counts as one that was typed. */
export interface Alternative {
  text: string;
  /** Of an equivalent: what was said and what it means, as the table has them. */
  by?: { said: string; means: string };
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
export interface Name {
  text: string;
  normal: string;
  isOwn: boolean;
  of: Subject;
}

/** What names, aliases and equivalents say of runs of normal text. */
export type Naming = ReturnType<typeof openNaming>;

/** Reads the names of a lexicon's records and its equivalents. Pure. */
export function openNaming(lexicon: Lexicon, normal: (text: string) => NormalForm) {
  const plain = (text: string) => normal(text).text;
  const all = once(() => lexicon.documents.flatMap((document) => namesOf(lexicon, document, plain)));
  const names = once(() => groupBy(all(), (name) => name.normal));
  const table = once(() => readEquivalents(lexicon, plain));
  const byFirst = once(() =>
    groupBy(Array.from(names().keys()).concat(Array.from(table().keys())), (name) => name.charAt(0)),
  );
  return {
    /** All names, in the order of the site. */
    all,
    /** What a run names; a character alone may be anything. */
    named: (run: string): Name[] | undefined => (run.length > 1 ? names().get(run) : undefined),
    /** What a run means by the table of equivalents, the foremost first. */
    meanings: (run: string): readonly Alternative[] => table().get(run) ?? [],
    /** All that means something by the table of equivalents. */
    said: (): readonly string[] => Array.from(table().keys()),
    /** Whether some name, alias or equivalent begins so. */
    begins: (run: string): boolean =>
      (byFirst().get(run.charAt(0)) ?? []).some((name) => name.startsWith(run)),
    /** The titles of the duties, in order. */
    duties: lexicon.documents.filter(({ number }) => number !== undefined).map(({ title }) => title),
  };
}

export const isQuestion = (text: string): boolean => /[？?]$/.test(text);

/** The names of a record, of the questions it answers, and of the places in it that are looked for by themselves. */
function namesOf(
  { roles, equivalents }: Lexicon,
  { title, keywords, english, places, mark, ...record }: Document,
  plain: (text: string) => string,
): Name[] {
  const { path, anchor, number, ended } = record;
  const names = (text: string, at = anchor, others: string[] = [], own: string[] = []): Name[] => {
    const of = { text, kind: markWords[mark], path: addressOf({ path, anchor: at }), number, ended };
    const said = equivalents.flatMap((one) => (one.means.indexOf(text) >= 0 ? one.said : []));
    return [text, ...own, ...others, ...said].map((name, i) => ({
      ...{ text: name, normal: plain(name), isOwn: i <= own.length, of },
    }));
  };
  const role = roles.filter(({ id }) => addressOf(record) === `roles/${id}.html`).map(({ name }) => name);
  const besides = keywords.filter((keyword) => !isQuestion(keyword)).concat(english ?? []);
  const isSought = (heading: string) => mark === 'background' || isQuestion(heading);
  return [
    ...names(title, anchor, besides, role),
    ...keywords.filter(isQuestion).flatMap((text) => names(text)),
    ...places.flatMap(([, at, heading], i) =>
      heading !== places[i - 1]?.[2] && isSought(heading) ? names(heading, at) : [],
    ),
  ];
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

function readEquivalents(
  { equivalents, later = [] }: Lexicon,
  plain: (text: string) => string,
): Map<string, Alternative[]> {
  const table = new Map<string, Alternative[]>();
  for (const { said, means } of equivalents.concat(later)) {
    const meant = means.map((text) => ({ text: plain(text), means: text }));
    for (const word of said) {
      const run = plain(word);
      const known = table.get(run) ?? [];
      const fresh = meant
        .filter(({ text }) => text !== '' && text !== run && !known.some((one) => one.text === text))
        .map(({ text, means }) => ({ text, by: { said: word, means } }));
      if (run.length > 1) table.set(run, known.concat(fresh));
    }
  }
  return table;
}
