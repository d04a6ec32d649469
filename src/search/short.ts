import type { Document, RecordFacts } from './types.ts';

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
