import type { NormalForm } from '../text/normal-form.ts';
import { addressOf } from './fragment.ts';
import { groupBy } from './group-by.ts';
import { once } from './once.ts';
import type { Lexicon } from './types.ts';

/** A run that counts as one that was typed. */
export interface Alternative {
  text: string;
  /** Of an equivalent: what was said and what it means, as the table has them. */
  by?: { said: string; means: string };
}

/** Records that a run names: those whose own name it is, and those that are called so besides. */
interface Named {
  own: string[];
  besides: string[];
}

/** What names, aliases and equivalents say of runs of normal text. */
export type Naming = ReturnType<typeof openNaming>;

/** Reads the names of a lexicon's records and its equivalents. Pure. */
export function openNaming(lexicon: Lexicon, normal: (text: string) => NormalForm) {
  const plain = (text: string) => normal(text).text;
  const names = once(() => readNames(lexicon, plain));
  const table = once(() => readEquivalents(lexicon, plain));
  const byFirst = once(() =>
    groupBy(Array.from(names().keys()).concat(Array.from(table().keys())), (name) => name.charAt(0)),
  );
  return {
    named: (run: string): Named | undefined => names().get(run),
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

function readNames({ documents, roles }: Lexicon, plain: (text: string) => string): Map<string, Named> {
  const names = new Map<string, { own: string[]; besides: string[] }>();
  const add = (kind: keyof Named, address: string, texts: readonly string[]) => {
    for (const name of texts.map(plain)) {
      if (name.length < 2) continue;
      const known = names.get(name) ?? { own: [], besides: [] };
      if (known[kind].indexOf(address) < 0) known[kind].push(address);
      names.set(name, known);
    }
  };
  for (const document of documents) {
    const { title, english = '', mark, keywords } = document;
    add('own', addressOf(document), [title, english]);
    if (mark === 'term' || mark === 'role') add('besides', addressOf(document), keywords);
  }
  for (const { id, name } of roles) add('own', `roles/${id}.html`, [name]);
  return names;
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
