/** Where the model leaves what only it knows of the copies of the site; the steps take it out of the built folder again. */
export const OFFLINE_FACTS = 'offline-facts.json';

/** A file that is to be printed, as it is listed. */
export interface PrintFile {
  /** From the site's root, without a slash in front: `kit/poster-1.pdf`. */
  path: string;
  name: string;
  use: string;
  format: string;
}

/** What is made of the finished site to be taken away. */
export interface OfflineFacts {
  /** Whose site it is, in full. */
  title: string;
  shortName: string;
  /** File names by what they are of; what has none is not made: nothing of a preview, no print files where there are none. */
  names: { archive?: string; print?: string; single?: string };
  printed: PrintFile[];
  /** The pages in reading order, and what they are called. */
  pages: { path: string; name: string }[];
  /** The words of the interface for it. */
  words: Record<
    | 'unpack'
    | 'about'
    | 'open'
    | 'keep'
    | 'notUnpacked'
    | 'printTitle'
    | 'printAbout'
    | 'singleNote'
    | 'contents',
    string
  >;
}
