import type { NormalForm } from '../text/normal-form.ts';
import type { Document } from './types.ts';

/** A document in normal form. Its fields are searched apart, since a title says more than a sentence. */
export type Entry = ReturnType<typeof entryOf>;

/** Brings a document into normal form. */
export function entryOf(document: Document, normal: (text: string) => NormalForm) {
  const { text, title, places, keywords, english } = document;
  const lead = text.slice(0, places[0]?.[0]);
  const headings = new Set(places.map(([, , heading]) => heading));
  const plain = (list: string[]) => list.map((one) => normal(one).text);
  return {
    document,
    body: normal(text),
    fields: {
      title: plain([title]),
      /** Its headings, and what stands before them, the claim of a duty or the lead of a page. */
      heading: plain([lead, ...Array.from(headings)]),
      /** What else it is called and looked for by. */
      keyword: plain(keywords.concat(english ?? [])),
    },
  };
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
