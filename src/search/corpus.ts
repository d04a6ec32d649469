import { type Alike, openLookalikes } from '../text/lookalikes.ts';
import { type NormalForm, normalForm } from '../text/normal-form.ts';
import { openPinyin, type Readings } from '../text/pinyin.ts';
import { type Entry, findRun, occursIn } from './entry.ts';
import { type Naming, openNaming } from './naming.ts';
import { once, oncePerKey } from './once.ts';
import type { Document, Lexicon } from './types.ts';

/** Documents ready for queries, and what understanding knows of all records. */
export interface Corpus {
  /** The documents that are ranked. */
  entries: Entry[];
  /** How many records there are in all, found or not. */
  size: number;
  /** What names, aliases and equivalents say of a run. */
  naming: Naming;
  normal(text: string): NormalForm;
  /** How many records a run of normal text occurs in, in any field: of the documents here, or, for a word of the index, of all. */
  documentFrequency(run: string): number;
  /** Words that mean something by the table of equivalents. */
  said: readonly string[];
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
  /** The same knowledge over other documents. */
  over(documents: readonly Document[]): Corpus;
}

/**
 * Opens a lexicon over its own short texts. Pure; what only some queries need is made when first needed.
 * @param before the same lexicon before its vocabulary arrived: its names are read already, and no table of traditional
 * characters has one of theirs
 */
export function openCorpus(lexicon: Lexicon, before?: Corpus): Corpus {
  const normal = normalizer(lexicon);
  const known = new Map((before?.entries ?? []).map((entry) => [entry.document, entry]));
  const entryFor = oncePerKey((document: Document) => known.get(document) ?? entryOf(document, normal));
  const short = lexicon.documents.map(entryFor);
  const readings = once(() => openPinyin(lexicon.pinyin));
  const names = once(() => before?.names ?? namesOf(short));
  const allNames = once(() => Array.from(names()).join('\n'));
  const words = once(() => vocabulary(lexicon));
  const alike = once(() => openLookalikes(lexicon.lookalikes ?? ''));
  const naming = openNaming(lexicon, normal);
  const over = (found: Entry[]): Corpus => ({
    entries: found,
    size: lexicon.documents.length,
    naming,
    normal,
    documentFrequency: frequencyIn(found, words),
    readings: (character) => readings()(character),
    alike: (one, other) => alike()(one, other),
    telling: (run) => findRun(allNames(), run) >= 0,
    get said() {
      return naming.said();
    },
    get names() {
      return names();
    },
    get words() {
      return words();
    },
    entryOf: entryFor,
    over: (documents) => over(documents.map(entryFor)),
  });
  return over(short);
}

/** Counts the entries that have a run. Most runs of a query stand nowhere: one look through everything says so. */
function frequencyIn(found: readonly Entry[], words: () => Corpus['words']): Corpus['documentFrequency'] {
  const everything = once(() =>
    found.map(({ body, title, keywords }) => [title, body.text, ...keywords].join('\n')).join('\n'),
  );
  const counted = (run: string) =>
    findRun(everything(), run) < 0 ? 0 : found.filter((entry) => occursIn(entry, run)).length;
  return oncePerKey((run) => Math.max(words().get(run) ?? 0, counted(run)));
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

function entryOf(document: Document, normal: Corpus['normal']): Entry {
  const plain = (text: string) => normal(text).text;
  const first = document.places.length > 0 ? (document.places[0]?.[0] ?? 0) : document.text.length;
  return {
    document,
    body: normal(document.text),
    title: plain(document.title),
    lead: plain(document.text.slice(0, first)),
    headings: Array.from(new Set(document.places.map(([, , heading]) => heading)), plain),
    keywords: document.keywords.concat(document.english ?? []).map(plain),
  };
}

/** Names people look for. A heading of many pages, such as that of every list of commitments, names none of them. */
function namesOf(entries: Entry[]): Set<string> {
  const own = (heading: string) =>
    entries.filter(({ headings }) => headings.indexOf(heading) >= 0).length < 3;
  const names = entries.flatMap(({ title, headings, keywords }) => [
    title,
    ...headings.filter(own),
    ...keywords,
  ]);
  return new Set(names.filter((name) => name !== ''));
}

const vocabulary = ({ vocabulary = [] }: Lexicon): Map<string, number> =>
  new Map(
    vocabulary.flatMap(([frequency, words]) =>
      words.split(' ').map((word): [string, number] => [word, frequency]),
    ),
  );
