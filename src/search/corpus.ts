import { type Alike, openLookalikes } from '../text/lookalikes.ts';
import { type NormalForm, normalForm } from '../text/normal-form.ts';
import { openPinyin, type Readings } from '../text/pinyin.ts';
import { type Entry, entryOf, findRun, textsOf } from './entry.ts';
import { type Naming, openNaming } from './naming.ts';
import { oncePerKey } from './once.ts';
import type { Document, Lexicon } from './types.ts';

/** What understanding knows of all records, found or not. */
export interface Knowledge {
  /** How many records there are in all. */
  size: number;
  /** What names, aliases and equivalents say of a run. */
  naming: Naming;
  normal(text: string): NormalForm;
  readings: Readings;
  /** Whether one character is taken for the other by its shape. */
  alike: Alike;
  /** Names people look for: terms, aliases, keywords, titles, headings. */
  names: ReadonlySet<string>;
  /** Whether a run stands in a name: such a run says what is looked for, where others may be chance. */
  telling(run: string): boolean;
  /** Words of the index, with the number of records that have them. */
  words: ReadonlyMap<string, number>;
  /** A document in normal form, whether it is ranked here or not. */
  entryOf(document: Document): Entry;
}

/** Documents ready for queries, with what is known of all. */
export interface Corpus extends Knowledge {
  knowledge: Knowledge;
  /** The documents that are ranked. */
  entries: Entry[];
  /** How many records a run of normal text occurs in, in any field: of the documents here, or, for a word of the index, of all. */
  documentFrequency(run: string): number;
  /** The same knowledge over other documents. */
  over(documents: readonly Document[]): Corpus;
}

/** Opens a lexicon over its own short texts. Pure. */
export function openCorpus(lexicon: Lexicon): Corpus {
  const normal = normalizer(lexicon);
  const naming = openNaming(lexicon, normal);
  const allNames = Array.from(naming.names).join('\n');
  const knowledge: Knowledge = {
    ...{ size: lexicon.documents.length, naming, normal, names: naming.names },
    words: new Map(Object.entries(lexicon.vocabulary ?? {})),
    readings: openPinyin(lexicon.pinyin),
    alike: openLookalikes(lexicon.lookalikes ?? ''),
    telling: (run) => findRun(allNames, run) >= 0,
    entryOf: oncePerKey((document) => entryOf(document, normal)),
  };
  const over = (documents: readonly Document[]): Corpus => {
    const entries = documents.map(knowledge.entryOf);
    return { ...knowledge, knowledge, entries, documentFrequency: frequencyIn(entries, knowledge), over };
  };
  return over(lexicon.documents);
}

/** Counts the entries that have a run. Most runs of a query stand nowhere: one look through everything says so. */
function frequencyIn(entries: readonly Entry[], { words }: Knowledge): Corpus['documentFrequency'] {
  const texts = entries.map((entry) => textsOf(entry).join('\n'));
  const everything = texts.join('\n');
  const counted = (run: string) =>
    findRun(everything, run) < 0 ? 0 : texts.filter((text) => findRun(text, run) >= 0).length;
  return oncePerKey((run) => Math.max(words.get(run) ?? 0, counted(run)));
}

/** How texts of a lexicon are brought into normal form: traditional characters are read as the simplified ones it has. */
export function normalizer({ traditional: [from, to] }: Pick<Lexicon, 'traditional'>): Corpus['normal'] {
  const simple = new Map(
    Array.from(from, (character, i) => [character, to[i] ?? character] as [string, string]),
  );
  const traditional = new RegExp(`[${from}]`, 'g');
  const simplify = (part: string) => part.replace(traditional, (character) => simple.get(character) ?? '');
  return (text) => normalForm(text, simplify);
}
