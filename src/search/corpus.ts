import { openLookalikes } from '../text/lookalikes.ts';
import { type NormalForm, normalForm } from '../text/normal-form.ts';
import { openPinyin } from '../text/pinyin.ts';
import { type Entry, entryOf, findRun } from './entry.ts';
import { openNaming } from './naming.ts';
import { oncePerKey } from './once.ts';
import type { Document, Lexicon } from './types.ts';

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

/** What understanding knows of all records, found or not. */
export type Knowledge = ReturnType<typeof knowledgeOf>;

function knowledgeOf(lexicon: Lexicon) {
  const normal = normalizer(lexicon);
  const naming = openNaming(lexicon, normal);
  const allNames = Array.from(naming.names).join('\n');
  return {
    /** How many records there are in all. */
    size: lexicon.documents.length,
    /** What names, aliases and equivalents say of a run. */
    naming,
    normal,
    readings: openPinyin(lexicon.pinyin),
    /** Whether one character is taken for the other by its shape. */
    alike: openLookalikes(lexicon.lookalikes ?? ''),
    /** Names people look for: terms, aliases, keywords, titles, headings. */
    names: naming.names,
    /** Whether a run stands in a name: such a run says what is looked for, where others may be chance. */
    telling: (run: string) => findRun(allNames, run) >= 0,
    /** Words of the index, with the number of records that have them. */
    words: new Map(Object.entries(lexicon.vocabulary ?? {})),
    /** A document in normal form, whether it is ranked here or not. */
    entryOf: oncePerKey((document: Document) => entryOf(document, normal)),
  };
}

/** Opens a lexicon over its own short texts. Pure. */
export function openCorpus(lexicon: Lexicon): Corpus {
  const knowledge = knowledgeOf(lexicon);
  const over = (documents: readonly Document[]): Corpus => {
    const entries = documents.map(knowledge.entryOf);
    return { ...knowledge, knowledge, entries, documentFrequency: frequencyIn(entries, knowledge), over };
  };
  return over(lexicon.documents);
}

/** Counts the entries that have a run. Most runs of a query stand nowhere: one look through everything says so. */
function frequencyIn(entries: readonly Entry[], { words }: Knowledge): Corpus['documentFrequency'] {
  // Headings stand in the body.
  const texts = entries.map(({ body, fields }) => [body.text, ...fields.title, ...fields.keyword].join('\n'));
  const everything = texts.join('\n');
  const counted = (run: string) =>
    findRun(everything, run) < 0 ? 0 : texts.filter((text) => findRun(text, run) >= 0).length;
  return oncePerKey((run) => Math.max(words.get(run) ?? 0, counted(run)));
}

/** How texts of a lexicon are brought into normal form: traditional characters are read as the simplified ones it has. */
export function normalizer({ traditional: [from, to] }: Pick<Lexicon, 'traditional'>) {
  const simple = new Map(Array.from(from, (character, i) => [character, to[i] ?? character] as const));
  const traditional = new RegExp(`[${from}]`, 'g');
  const simplify = (part: string) => part.replace(traditional, (character) => simple.get(character) ?? '');
  return (text: string): NormalForm => normalForm(text, simplify);
}
