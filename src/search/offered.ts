import type { Corpus } from './corpus.ts';
import { addressOf } from './fragment.ts';
import type { Document, Lexicon, Mark } from './types.ts';

/** The interface words that name what a page is. */
export const markWords = {
  restatement: 'restatement',
  both: 'both',
  original: 'original',
  unrestated: 'unrestated',
  term: 'termMark',
  role: 'roleMark',
  background: 'backgroundMark',
  site: 'siteMark',
} as const satisfies Record<Mark, string>;

/** A name, a question or a page of the site, as it may be offered to who types. */
export interface Offered {
  text: string;
  kind: (typeof markWords)[Mark];
  path: string;
  place: 'name' | 'question' | 'page';
  /** Of a duty, its number. */
  number?: number | undefined;
  /** The name and what else people call it. */
  known: { text: string; normal: string }[];
}

const isQuestion = (text: string): boolean => /[？?]$/.test(text);

/** All that is offered, in the order of the site: duties, terms, roles, the background's headings, questions, pages. */
export function offeredNames(lexicon: Lexicon, corpus: Corpus): Offered[] {
  const make = makeOffered(lexicon, corpus);
  const { documents } = lexicon;
  const of = (...marks: Mark[]) => documents.filter(({ mark }) => marks.indexOf(mark) >= 0);
  const whole = (list: Document[]) =>
    list
      .filter(({ anchor, title }) => !anchor && !isQuestion(title))
      .map((one) => make(one, one.title, otherNames(one)));
  const all = [
    ...whole(of('restatement', 'both', 'original', 'unrestated')),
    ...whole(of('term')),
    ...whole(of('role')),
    ...headings(of('background')).map(([document, anchor, text]) => make({ ...document, anchor }, text)),
    // A question that a whole page answers is one of the words it is found by.
    ...documents.flatMap((document) =>
      document.keywords.filter(isQuestion).map((text) => make(document, text)),
    ),
    ...headings(documents)
      .filter(([, , text]) => isQuestion(text))
      .map(([document, anchor, text]) => make({ ...document, anchor }, text)),
    ...whole(of('site')),
  ];
  const seen = new Set<string>();
  return all.filter(
    ({ known: [own] }) => own && own.normal !== '' && !seen.has(own.normal) && seen.add(own.normal),
  );
}

/** By what else than its title a page is offered: what has ended by nothing. */
const otherNames = ({ keywords, english, ended }: Document): string[] =>
  ended ? [] : keywords.filter((keyword) => !isQuestion(keyword)).concat(english ?? []);

/** The headings of pages with the places they open, and the titles of parts. */
function headings(documents: Document[]): [document: Document, anchor: string, text: string][] {
  return documents.flatMap((document): [Document, string, string][] => [
    ...(document.anchor ? [[document, document.anchor, document.title] as [Document, string, string]] : []),
    ...document.places.map(([, anchor, heading]): [Document, string, string] => [document, anchor, heading]),
  ]);
}

function makeOffered({ equivalents = [] }: Lexicon, { normal }: Corpus) {
  return (
    { mark, ...page }: Pick<Document, 'path' | 'anchor' | 'mark' | 'number'>,
    text: string,
    others: string[] = [],
  ): Offered => {
    const said = equivalents
      .filter(({ means }) => others.length > 0 && means.indexOf(text) >= 0)
      .flatMap((one) => one.said);
    return {
      text,
      kind: markWords[mark],
      path: addressOf(page),
      place: isQuestion(text) ? 'question' : mark === 'site' ? 'page' : 'name',
      number: page.number,
      known: [text, ...others, ...said].map((each) => ({ text: each, normal: normal(each).text })),
    };
  };
}
