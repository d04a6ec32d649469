import type { Document, Lexicon, RecordFacts } from './types.ts';

/** A record with its short texts as it is sent: where its places begin follows from its lines, and a heading is that of the place before where none is said. */
type SentDocument = Omit<Document, 'places'> & { places: [anchor: string, heading?: string][] };

/** What is sent of a lexicon: the words of the interface go beside it. */
type SentLexicon = Omit<Lexicon, 'documents' | 'words'> & { documents: SentDocument[] };

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

/** A lexicon as it is sent, as JSON. */
export function sentOf({ words: _, documents, ...rest }: Lexicon): string {
  const sent = documents.map((document): SentDocument => {
    const places = document.places.map(([, anchor, heading], i): SentDocument['places'][number] =>
      heading === document.places[i - 1]?.[2] ? [anchor] : [anchor, heading],
    );
    return { ...document, places };
  });
  return JSON.stringify({ documents: sent, ...rest } satisfies SentLexicon);
}

/** The lexicon that was sent. @param json as `sentOf` gives it */
export function receivedOf(json: string, words: Lexicon['words']): Lexicon {
  const { documents, ...rest } = JSON.parse(json) as SentLexicon;
  return { documents: documents.map(withPlaces), ...rest, words };
}

/** A record with its places again: they begin the last of its lines. */
function withPlaces({ places: sent, ...document }: SentDocument): Document {
  const lines = document.text.split('\n').slice(0, -1);
  const first = lines.length - sent.length;
  const places: Document['places'] = [];
  let offset = 0;
  for (const [i, line] of lines.entries()) {
    const [anchor, heading = places[places.length - 1]?.[2] ?? ''] = sent[i - first] ?? [];
    if (anchor !== undefined) places.push([offset, anchor, heading]);
    offset += line.length + 1;
  }
  return { ...document, places };
}
