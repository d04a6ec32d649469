import type { Document, Lexicon, SearchWords, TermFacts } from './types.ts';

/** A record as it is sent: its places are the last lines of its text. */
type SentDocument = Omit<Document, 'places'> & { places: [anchor: string, heading: string][] };

/** A lexicon as it is sent; the record of a term is its id. */
type Sent = Omit<Lexicon, 'documents' | 'equivalents' | 'words'> & {
  documents: (SentDocument | string)[];
  equivalents: string;
};

/**
 * A lexicon as the first script carries it: JSON, without what it says twice. Equivalents are lines, what is said before `>`
 * and what it means behind it, parted by `|`; all that is known of a term's page the term says; words of the
 * interface go by themselves. About a kilobyte less, compressed.
 */
export function shipped({ equivalents, words: _, ...lexicon }: Lexicon): string {
  const sent: Sent = {
    ...lexicon,
    documents: lexicon.documents.map(
      (document) => lexicon.terms.find((term) => isPageOf(document, term))?.id ?? sentDocument(document),
    ),
    equivalents: byMeaning(equivalents)
      .map(({ said, means }) => `${said.join('|')}>${means.join('|')}`)
      .join('\n'),
  };
  return JSON.stringify(sent);
}

/** @throws Error for a short text of which a place is no line, or not of the last */
function sentDocument(document: Document): SentDocument {
  const places = document.places.map(([, anchor, heading]): [string, string] => [anchor, heading]);
  const sent = { ...document, places };
  if (String(withOffsets(sent).places) !== String(document.places))
    throw new Error(`${document.path} has places that are not its last lines`);
  return sent;
}

function withOffsets({ places, ...document }: SentDocument): Document {
  const lines = document.text.split('\n');
  const first = lines.length - 1 - places.length;
  const offsetOf = (line: number) => lines.slice(0, line).join('\n').length + Math.min(line, 1);
  return {
    ...document,
    places: places.map(([anchor, heading], i) => [offsetOf(first + i), anchor, heading]),
  };
}

/** Rows of one meaning as one row: everyday words and those of a region say the same. */
function byMeaning(rows: Lexicon['equivalents']): Lexicon['equivalents'] {
  const together = new Map<string, Lexicon['equivalents'][number]>();
  for (const { said, means } of rows) {
    const known = together.get(means.join('|'));
    together.set(means.join('|'), { said: (known?.said ?? []).concat(said), means });
  }
  return Array.from(together.values());
}

/** Opens what `shipped` has made. */
export function unshipped(json: string, words: SearchWords): Lexicon {
  const { equivalents, ...lexicon } = JSON.parse(json) as Sent;
  return {
    ...lexicon,
    words,
    documents: lexicon.documents.map((sent) => {
      if (typeof sent !== 'string') return withOffsets(sent);
      const term = lexicon.terms.find(({ id }) => id === sent);
      if (!term) throw new Error(`no term ${sent}`);
      return pageOf(term);
    }),
    equivalents: equivalents
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [said = '', means = ''] = line.split('>');
        return { said: said.split('|'), means: means.split('|') };
      }),
  };
}

/** What is known of a term's page before its text is there. */
const pageOf = ({ id, name, aliases }: TermFacts): Document => ({
  path: `terms/${id}.html`,
  title: name,
  mark: 'term',
  roles: [],
  keywords: aliases,
  text: '',
  places: [],
});

const isPageOf = (document: Document, term: TermFacts): boolean =>
  document.path === `terms/${term.id}.html` && JSON.stringify(document) === JSON.stringify(pageOf(term));
