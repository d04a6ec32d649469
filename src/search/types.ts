import type { PinyinTable } from '../text/pinyin.ts';

/** Shapes shared by what is compiled at build time and what runs in the browser. */

/** Whose words a hit is made of; `both` is a duty in the original's words and in ours, `unrestated` one of which there is the title alone. */
export type Mark =
  | 'restatement'
  | 'original'
  | 'both'
  | 'unrestated'
  | 'background'
  | 'term'
  | 'role'
  | 'site';

/** A page that is searched, as the model knows it. */
export interface PageFacts {
  /** Path from the site's root without the leading slash: `enterprise/accountability.html`. */
  path: string;
  /** The id of its heading, of a part of a page that is found as one. */
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
  /** What people type for this page that its text does not say. */
  keywords: string[];
}

/** A term as the box above the results shows it; its aliases are all that people call it, and type for it. */
export interface TermFacts {
  id: string;
  name: string;
  aliases: string[];
  english: string;
  definition: string;
}

/** Words of the search interface, and names of the sections and marks. */
export interface SearchWords {
  [key: string]: string;
}

/** What the pages hand to the search steps: one file of the build, taken out before publication. */
export interface SearchFacts {
  pages: PageFacts[];
  terms: TermFacts[];
  sections: { id: string; name: string }[];
  roles: { id: string; name: string }[];
  words: SearchWords;
  /** Words of the scripts for reading aloud, printing and copying. */
  controls: Record<'aloud' | 'print' | 'copy', SearchWords>;
}

/** A page as it is searched in the browser. */
export interface Document extends PageFacts {
  /** All indexed text, as Pagefind has it, word marks taken out. */
  text: string;
  /** Where places begin in `text`, in order: offset, anchor, heading it stands under. */
  places: [offset: number, anchor: string, heading: string][];
  /** The lengths of the words in `text`, as `lengthCode` writes them. */
  words: string;
}

/** Everything query understanding needs; compiled from the content, shipped with the interface. */
export interface Lexicon {
  documents: Document[];
  terms: TermFacts[];
  sections: { id: string; name: string }[];
  roles: { id: string; name: string }[];
  words: SearchWords;
  /** Traditional → simplified, for the characters of our text: two strings of equal length. */
  traditional: [from: string, to: string];
  /** How characters sound. */
  pinyin: PinyinTable;
}
