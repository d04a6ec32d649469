import type { PinyinTable } from '../text/pinyin.ts';

/** Shapes shared by what is compiled at build time and what runs in the browser. */

/** Whose words a hit is made of, with the interface word that names it; `both` is a duty in the original's words and in ours, `unrestated` one of which there is the title alone. */
export const markWords = {
  restatement: 'restatement',
  original: 'original',
  both: 'both',
  unrestated: 'unrestated',
  background: 'backgroundMark',
  term: 'termMark',
  role: 'roleMark',
  site: 'siteMark',
} as const;
export type Mark = keyof typeof markWords;

/** What is found as one: a page, or a part of one that is a subject of its own. As the model knows it. */
export interface RecordFacts {
  /** Path from the site's root without the leading slash: `enterprise/accountability.html`. */
  path: string;
  /** The id of its heading, of a part of a page. */
  anchor?: string | undefined;
  title: string;
  /** Of a part, the name of its page. */
  page?: string | undefined;
  /** Of a duty, its number in the pledge. */
  number?: number | undefined;
  mark: Mark;
  /** The section of the pledge, for the filter. */
  section?: string | undefined;
  /** Ids of the roles it concerns, for the filter. */
  roles: string[];
  /** What people call it, and type for it, that its text does not say. */
  keywords: string[];
  /** Of a term, its English name. */
  english?: string | undefined;
  /** Of a term, whether what it names has ended: it is offered by its own name alone. */
  ended?: boolean | undefined;
}

/** How a record is made of its page: all of it that is no part of its own, or, where its text stands on other pages, its name alone or with its prose. */
export interface PageFacts extends RecordFacts {
  text: 'whole' | 'name' | 'prose';
  /** Its claim, where it has one, and what it commits to, by anchor: with the headings all that is known of it before its text is there. */
  short: [anchor: string, text: string][];
}

/** Words people type, and what the texts of the site say for them, the foremost first. */
export interface Equivalent {
  said: string[];
  means: string[];
}

/** Words of the search interface, and names of the sections and marks. */
export type SearchWords = Record<string, string>;

/** A record with its text: the whole of it, or what the lexicon has. */
export interface Document extends RecordFacts {
  text: string;
  /** Where places begin in `text`, in order: offset, anchor, heading it stands under. */
  places: [offset: number, anchor: string, heading: string][];
}

/** What corrections go to, and by what, and what hardly anyone says: shipped with the texts. */
export interface Vocabulary {
  /** Words of the index in normal form, with the number of records that have them. */
  vocabulary: Record<string, number>;
  /** Characters that are taken for those of our words, as `openLookalikes` reads them. */
  lookalikes: string;
  /** Equivalents besides those of the lexicon. */
  later: Equivalent[];
  /** Traditional → simplified, for the characters of all texts: two strings of equal length. */
  traditional: [from: string, to: string];
}

/** Everything else query understanding needs; compiled from the content, shipped with the interface. */
export interface Lexicon extends Partial<Vocabulary> {
  /** Records with their short texts. */
  documents: Document[];
  /** Those of the content, and Taiwan's and Hong Kong's words for words of our text. */
  equivalents: Equivalent[];
  sections: { id: string; name: string }[];
  roles: { id: string; name: string }[];
  words: SearchWords;
  /** Traditional → simplified, for the characters of what is here: two strings of equal length. */
  traditional: [from: string, to: string];
  /** How characters sound. */
  pinyin: PinyinTable;
}
