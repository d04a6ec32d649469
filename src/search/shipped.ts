import type { Document, Lexicon, SearchWords, TermFacts } from './types.ts';

/** A lexicon as it is sent; the record of a term is its id. */
type Sent = Omit<Lexicon, 'documents' | 'equivalents' | 'words'> & {
  documents: (Document | string)[];
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
      (document) => lexicon.terms.find((term) => isPageOf(document, term))?.id ?? document,
    ),
    equivalents: byMeaning(equivalents)
      .map(({ said, means }) => `${said.join('|')}>${means.join('|')}`)
      .join('\n'),
  };
  return JSON.stringify(sent);
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
      if (typeof sent !== 'string') return sent;
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
