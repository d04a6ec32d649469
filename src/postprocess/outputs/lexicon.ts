import { normalizer, openCorpus } from '../../search/corpus.ts';
import type { SearchFacts } from '../../search/facts.ts';
import type { Fragment } from '../../search/fragment.ts';
import { shortOf, vocabularyOf } from '../../search/lexicon.ts';
import type { Document, Lexicon, Vocabulary } from '../../search/types.ts';
import { lookalikeTable } from '../../text/lookalike-table.ts';
import { pinyinTable } from '../../text/pinyin-table.ts';
import { regionalWords } from '../../text/regional.ts';
import { traditionalTable } from '../../text/traditional.ts';

/**
 * What understanding needs: for the first script the records with their short texts, for the texts' script what corrections go to.
 * @param whole the records with the whole of their texts, in order
 */
export function lexiconOf(
  { pages, sections, roles, words, later, equivalents: own }: SearchFacts,
  whole: readonly Document[],
  fragments: readonly Fragment[],
): { lexicon: Omit<Lexicon, 'words'>; vocabulary: Vocabulary } {
  const documents = whole.flatMap((document, i) =>
    pages.slice(i, i + 1).map(({ text: _, short, ...record }) => shortOf(record, short, document)),
  );
  const texts = whole.map(({ text }) => text).join('\n');
  const equivalents = [...own, ...regionalWords(texts, [...own, ...later])];
  const first = JSON.stringify([documents, words, equivalents]);
  const traditional = traditionalTable(first + JSON.stringify(later) + texts);
  const vocabulary = vocabularyOf(fragments, documents, normalizer({ traditional }));
  const lexicon = {
    ...{ documents, equivalents, sections, roles },
    traditional: traditionalTable(first),
    pinyin: pinyinTable(JSON.stringify([documents, vocabulary, equivalents])),
  };
  const corpus = openCorpus({ ...lexicon, words, traditional, vocabulary });
  const told = [...corpus.names, ...corpus.words.keys()].filter(corpus.telling);
  const lookalikes = lookalikeTable(told, corpus.readings);
  return { lexicon, vocabulary: { vocabulary, lookalikes, later, traditional } };
}
