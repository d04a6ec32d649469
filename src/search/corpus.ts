import { type NormalForm, normalForm } from '../text/normal-form.ts';
import { nearSound, openPinyin, type Readings } from '../text/pinyin.ts';
import { countRun, type Entry, findRun, occursIn } from './entry.ts';
import { type Naming, openNaming } from './naming.ts';
import { once } from './once.ts';
import type { Document, Lexicon } from './types.ts';
import { vocabularyOf } from './vocabulary.ts';

/** The searched pages, ready for queries, and the way a query is brought into their form. */
export interface Corpus {
  entries: Entry[];
  /** How many records there are in all, where `entries` are those found. */
  size?: number;
  /** What names, aliases and equivalents say of a run. */
  naming: Naming;
  /** All texts, one after the other, parted by line ends: what runs are looked for in. */
  all: string;
  normal(text: string): NormalForm;
  /** How many documents a run of normal text occurs in, in any field. */
  documentFrequency(run: string): number;
  /** How often a run occurs in all texts. */
  collectionFrequency(run: string): number;
  readings: Readings;
  /** Where each syllable is heard in all texts; with `near`, under the key of confusable ones. */
  sounds(near: boolean): ReadonlyMap<string, readonly number[]>;
  /** Names people look for: terms, aliases, keywords, titles, headings. */
  names: ReadonlySet<string>;
  /** Whether a run stands in a name: such a run says what is looked for, where others may be chance. */
  telling(run: string): boolean;
  /** Words of the index. */
  words: ReadonlySet<string>;
}

/** Prepares the lexicon's documents. Pure; about 25,000 characters take a few milliseconds. What only some queries need is made when first needed. */
export function openCorpus(lexicon: Lexicon): Corpus {
  const normal = normalizer(lexicon);
  const entries = lexicon.documents.map((document) => entryOf(document, normal));
  const all = entries
    .map(({ body, title, keywords }) => [title, body.text, ...keywords].join('\n'))
    .join('\n');
  const readings = once(() => openPinyin(lexicon.pinyin));
  const names = once(() => namesOf(lexicon, entries, normal));
  const allNames = once(() => Array.from(names()).join('\n'));
  const heard = [
    once(() => listen(all, readings(), (syllable) => syllable)),
    once(() => listen(all, readings(), nearSound)),
  ] as const;
  const words = once(() => vocabularyOf(entries, normal));
  return {
    entries,
    naming: openNaming(lexicon, normal),
    all,
    normal,
    documentFrequency: remembering((run) =>
      findRun(all, run) < 0 ? 0 : entries.filter((entry) => occursIn(entry, run)).length,
    ),
    collectionFrequency: remembering((run) => countRun(all, run)),
    readings: (character) => readings()(character),
    sounds: (near) => heard[near ? 1 : 0](),
    telling: (run) => findRun(allNames(), run) >= 0,
    get names() {
      return names();
    },
    get words() {
      return words();
    },
  };
}

/** How texts of a lexicon are brought into normal form: traditional characters are read as the simplified ones it has. */
function normalizer({ traditional: [from, to] }: Lexicon): Corpus['normal'] {
  const simple = new Map(
    Array.from(from, (character, i) => [character, to[i] ?? character] as [string, string]),
  );
  return (text) => normalForm(text, (character) => simple.get(character) ?? character);
}

function entryOf(document: Document, normal: Corpus['normal']): Entry {
  const plain = (text: string) => normal(text).text;
  const first = document.places.length > 0 ? (document.places[0]?.[0] ?? 0) : 0;
  return {
    document,
    body: normal(document.text),
    title: plain(document.title),
    lead: plain(document.text.slice(0, first)),
    headings: Array.from(new Set(document.places.map(([, , heading]) => heading)), plain),
    keywords: document.keywords.map(plain),
  };
}

/** Names people look for. A heading of many pages, such as that of every list of commitments, names none of them. */
function namesOf({ terms }: Lexicon, entries: Entry[], normal: Corpus['normal']): Set<string> {
  const names = terms
    .reduce<string[]>((list, { name, aliases, english }) => list.concat(name, aliases, english), [])
    .map((text) => normal(text).text);
  const own = (heading: string) =>
    entries.filter(({ headings }) => headings.indexOf(heading) >= 0).length < 3;
  return new Set(
    entries.reduce(
      (list, { title, headings, keywords }) => list.concat(title, headings.filter(own), keywords),
      names,
    ),
  );
}

/** Counts once for each run. */
function remembering(count: (run: string) => number): (run: string) => number {
  const known = new Map<string, number>();
  return (run) => {
    const value = known.get(run) ?? count(run);
    known.set(run, value);
    return value;
  };
}

/** Where each syllable is heard in a text. */
function listen(all: string, readings: Readings, key: (syllable: string) => string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at < all.length; at++) {
    for (const syllable of readings(all[at] ?? '')) {
      const list = places.get(key(syllable));
      if (list) list.push(at);
      else places.set(key(syllable), [at]);
    }
  }
  return places;
}
