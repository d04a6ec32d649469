import type { NormalForm } from '../text/normal-form.ts';
import { byCodeUnit } from '../text/order.ts';
import { type Fragment, wordsOf } from './fragment.ts';
import type { Document, RecordFacts, Vocabulary } from './types.ts';

/** A record with what is known of it before its text is there: its headings, and the short texts under the headings they stand under, a line each; those of places come last. */
export function shortOf(
  record: RecordFacts,
  texts: readonly [anchor: string, text: string][],
  { places }: Document,
): Document {
  const short: Document = { ...record, text: '', places: [] };
  const add = (anchor: string, heading: string, text: string) => {
    if (anchor !== '') short.places.push([short.text.length, anchor, heading]);
    short.text += `${text.replace(/\n/g, ' ')}\n`;
  };
  for (const [anchor, text] of texts) if (anchor === '') add('', '', text);
  for (const [, anchor, heading] of places) {
    const own = texts.find(([of]) => of === anchor && of !== '');
    const isHeading = places.find(([, , each]) => each === heading)?.[1] === anchor;
    if (isHeading && heading !== record.title) add(anchor, heading, heading);
    if (own) add(anchor, heading, own[1]);
  }
  return short;
}

/**
 * The words of the index that understanding knows: those of several records, and those of the short texts. A word of a
 * single explanation is found there and nowhere else, and needs no understanding.
 * @returns words in normal form with the number of records that have them
 */
export function vocabularyOf(
  fragments: readonly Fragment[],
  short: readonly Document[],
  normal: (text: string) => NormalForm,
): Vocabulary['vocabulary'] {
  const frequency = new Map<string, number>();
  for (const fragment of fragments)
    for (const word of new Set(wordsOf(fragment).map((each) => normal(each).text)))
      if (word !== '') frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const texts = short.map(({ title, text }) => normal(`${title}\n${text}`).text).join('\n');
  const isKnown = ([word, count]: [string, number]) => count > 1 || texts.includes(word);
  return Object.fromEntries([...frequency].filter(isKnown).sort(([a], [b]) => byCodeUnit(a, b)));
}
