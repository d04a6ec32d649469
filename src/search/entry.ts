import type { NormalForm } from '../text/normal-form.ts';
import type { Document } from './types.ts';

/** A document with its text in normal form; the fields are searched apart, since a title says more than a sentence. */
export interface Entry {
  document: Document;
  body: NormalForm;
  title: string;
  /** What stands before the first place: the claim of a duty, the lead of a page. */
  lead: string;
  headings: string[];
  keywords: string[];
}

const latin = /^[a-z0-9]/;

/** Where a run begins in a text. A Latin word must begin at a word's beginning: `recall` is in `recalls`, `call` is not in `recall`. */
export function findRun(text: string, run: string, from = 0): number {
  let at = text.indexOf(run, from);
  while (at > 0 && latin.test(run) && latin.test(text[at - 1] ?? '')) at = text.indexOf(run, at + 1);
  return at;
}

/** How often a run occurs in a text, without overlaps. */
export function countRun(text: string, run: string): number {
  let count = 0;
  for (let at = findRun(text, run); at >= 0; at = findRun(text, run, at + run.length)) count++;
  return count;
}

/** Whether a run occurs anywhere in an entry. */
export function occursIn(entry: Entry, run: string): boolean {
  return (
    findRun(entry.body.text, run) >= 0 ||
    findRun(entry.title, run) >= 0 ||
    entry.keywords.some((keyword) => findRun(keyword, run) >= 0)
  );
}
