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
  /** What else it is called and looked for by; of a term its English name as well. */
  keywords: string[];
}

const latin = /^[a-z0-9]/;
const digit = /^[0-9]/;

/**
 * Where a run begins in a text. A Latin word must begin at a word's beginning: `recall` is in `recalls`, `call` is not
 * in `recall`; a number is whole: neither 1 nor 123 is in 12315. A run that says enough besides is what somebody copied,
 * from the middle of a number or a word perhaps: 015年的倡议书, ong run it pays.
 */
export function findRun(text: string, run: string, from = 0): number {
  let at = text.indexOf(run, from);
  if (copied.test(run)) return at;
  while (at >= 0 && isCut(text, run, at)) at = text.indexOf(run, at + 1);
  return at;
}

/** Three Han characters and more, or three Latin words, of which one at least is whole. */
const copied = /(?:[\u3400-\u9fff][^\u3400-\u9fff]*){3}|[a-z0-9] [a-z][a-z0-9]* [a-z0-9]/;

const isCut = (text: string, run: string, at: number): boolean =>
  (at > 0 && latin.test(run) && latin.test(text.charAt(at - 1))) ||
  (/[0-9]$/.test(run) && digit.test(text.charAt(at + run.length)));

/** Where a run stands in a text, without overlaps. */
export function placesOf(text: string, run: string): number[] {
  const places: number[] = [];
  for (let at = findRun(text, run); at >= 0; at = findRun(text, run, at + run.length)) places.push(at);
  return places;
}

/** Whether a run occurs anywhere in an entry. */
export const occursIn = ({ body, title, keywords }: Entry, run: string): boolean =>
  [body.text, title, ...keywords].some((text) => findRun(text, run) >= 0);
