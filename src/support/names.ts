/** The language of the pages and of the data, their words of the interface too (BCP 47). */
export const LANGUAGE = 'zh-CN';

/** The file name of the offline copy: ASCII, for old unzippers. */
export const archiveName = (edition: string): string => `pledge-${edition}.zip`;

/** The file name of what is to be printed, as one zip. */
export const printName = (edition: string): string => `pledge-${edition}-print.zip`;

/** The file name of the whole site as one page. */
export const singleName = (edition: string): string => `pledge-${edition}-single.html`;

/** The browser scripts of the site: pages name them, and the build makes each. */
const SCRIPTS = [
  'assets/search.js',
  'assets/search-engine.js',
  'assets/search-texts.js',
  'assets/settings.js',
  'assets/copy.js',
  'assets/travel.js',
  'assets/find.js',
  'assets/self-check.js',
  'assets/letter.js',
  'assets/letter-docx.js',
  'assets/spot.js',
] as const;
export type ScriptPath = (typeof SCRIPTS)[number];
/** Where the chunks of the search index stand, a script each. */
export const CHUNKS = 'assets/search/';
/** Whether a file's name changes with what it holds: Pagefind puts a hash into those of its index. Such a file may be kept for long. */
export const isNamedByContent = (path: string): boolean => path.startsWith(CHUNKS);
export const isScript = (path: string): boolean =>
  (SCRIPTS as readonly string[]).includes(path) || (path.startsWith(CHUNKS) && path.endsWith('.js'));

/** Files besides pages that readers may be sent to; nothing in them has an id. */
export const PLAIN_FILES = [
  'pledge.txt',
  'pledge.md',
  'pledge.json',
  'pledge.schema.json',
  'licences.txt',
  'SHA256SUMS.txt',
] as const;

/** The id of a role's question, by its place from 0. */
export const questionAnchor = (place: number): string => `question-${place + 1}`;

/** Folders of the site that hold no pages. */
export const FOLDERS = ['cards', 'assets', 'kit'] as const;

/** Copies of the site that are made of it when it is finished: a page may link to them, and none holds another. */
export const COPIES = new RegExp(
  `^(?:${[archiveName, printName, singleName].map((name) => name('[a-z0-9-]+').replaceAll('.', '\\.')).join('|')})$`,
);

/** Where what is to be printed stands: in a zip of its own, and in no other copy of the site. */
export const PRINTED = 'kit/';
