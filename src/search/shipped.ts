import type { Document, Lexicon, SearchWords, TermFacts } from './types.ts';

/** A lexicon as it is sent. */
type Sent = Omit<Lexicon, 'equivalents' | 'words'> & { equivalents: string };

/**
 * A lexicon as the first script carries it: JSON, without what it says twice. Equivalents are lines, what is said before `>`
 * and what it means behind it, parted by `|`; a term's page is found by what the term is called besides; words of the
 * interface go by themselves. About a kilobyte less, compressed.
 */
export function shipped({ equivalents, words: _, ...lexicon }: Lexicon): string {
  const sent: Sent = {
    ...lexicon,
    documents: lexicon.documents.map((document) => ({
      ...document,
      keywords: termOf(document, lexicon.terms) ? [] : document.keywords,
    })),
    equivalents: equivalents.map(({ said, means }) => `${said.join('|')}>${means.join('|')}`).join('\n'),
  };
  return JSON.stringify(sent);
}

/** Opens what `shipped` has made. */
export function unshipped(json: string, words: SearchWords): Lexicon {
  const { equivalents, ...lexicon } = JSON.parse(json) as Sent;
  return {
    ...lexicon,
    words,
    documents: lexicon.documents.map((document) => ({
      ...document,
      keywords: termOf(document, lexicon.terms)?.aliases ?? document.keywords,
    })),
    equivalents: equivalents
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [said = '', means = ''] = line.split('>');
        return { said: said.split('|'), means: means.split('|') };
      }),
  };
}

const termOf = ({ path }: Document, terms: readonly TermFacts[]): TermFacts | undefined =>
  terms.find(({ id }) => path === `terms/${id}.html`);
