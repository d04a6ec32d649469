import { type NormalForm, normalForm } from '../text/normal-form.ts';
import type { Document, Lexicon } from './types.ts';

/** A document with its text in normal form; the fields are searched apart, since a title says more than a sentence. */
export interface Entry {
  document: Document;
  body: NormalForm;
  title: string;
  keywords: string[];
}

/** The searched pages, ready for queries, and the way a query is brought into their form. */
export interface Corpus {
  entries: Entry[];
  normal(text: string): NormalForm;
  /** How many documents a run of normal text occurs in, in any field. */
  spread(run: string): number;
}

/** Prepares the lexicon's documents. Pure; about 20,000 characters take a few milliseconds. */
export function openCorpus(lexicon: Lexicon): Corpus {
  const [from, to] = lexicon.traditional;
  const simple = new Map(Array.from(from, (character, i) => [character, to[i] ?? character]));
  const normal = (text: string) => normalForm(text, (character) => simple.get(character) ?? character);
  const entries = lexicon.documents.map(
    (document): Entry => ({
      document,
      body: normal(document.text),
      title: normal(document.title).text,
      keywords: document.keywords.map((keyword) => normal(keyword).text),
    }),
  );
  const known = new Map<string, number>();
  return {
    entries,
    normal,
    spread: (run) => {
      let count = known.get(run);
      if (count === undefined) {
        count = entries.filter((entry) => occursIn(entry, run)).length;
        known.set(run, count);
      }
      return count;
    },
  };
}

const latin = /^[a-z0-9]/;

/** Where a run begins in a text. A Latin word must begin at a word's beginning: `iso` is not in `isolated`, `recall` is in `recalls`. */
export function findRun(text: string, run: string, from = 0): number {
  let at = text.indexOf(run, from);
  while (at > 0 && latin.test(run) && latin.test(text[at - 1] ?? '')) at = text.indexOf(run, at + 1);
  return at;
}

export function countRun(text: string, run: string): number {
  let count = 0;
  for (let at = findRun(text, run); at >= 0; at = findRun(text, run, at + run.length)) count++;
  return count;
}

/** Whether a run occurs anywhere in an entry. */
export function occursIn(entry: Entry, run: string): boolean {
  return findRun(entry.body.text, run) >= 0 || findRun(entry.title, run) >= 0 || entry.keywords.some((keyword) => findRun(keyword, run) >= 0);
}
