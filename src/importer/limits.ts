import { SiteError } from '../support/site-error.ts';
import { withoutSpace } from '../text/space.ts';

/**
 * The importer's limits, all of them. What is handed to it is a pledge, saved by people: a few thousand characters, at most
 * a thousand signatories. Each limit lies well beyond such a file and far below what takes minutes or gigabytes to read.
 * Beyond a limit an import is refused, with what to do, before anything is written; where another thing happens, it says so.
 */

/** Bytes of a file: the text of one takes kilobytes, the rest is room for pictures; what is read stays in memory whole. */
export const FILE_LIMIT = 10 * 1024 * 1024;

/** Characters of a document without white space; a pledge with a thousand signatories has a tenth of it. */
const TEXT_LIMIT = 200_000;
/** Characters with white space: pages and tables are indented, but not by fifteen times their text. */
const RAW_LIMIT = 3_000_000;
/** Lines that have text; a thousand signatories on a line each are a fifth of it. */
const LINE_LIMIT = 5000;

/** Bytes all of a Word file may unpack to, pictures too: ten times the largest file. Pictures are packed already and hardly grow. */
export const UNPACKED_LIMIT = 100 * 1024 * 1024;
/** Bytes one part of a Word file may unpack to that is read: the most text, with eighty bytes of markup to a character. */
export const PART_LIMIT = 16 * 1024 * 1024;
/** Tags in all parts of a Word file that are read; a thousand signatories in a table have half of it. */
export const TAG_LIMIT = 50_000;
/** How deep XML may be nested; text in a table in a text box is some tens of elements deep. */
export const XML_DEPTH_LIMIT = 400;

/** What a saved page may have in its source, each ten times what real ones have; counted before a tree is built. */
export const SOURCE_LIMITS = { tags: 200_000, lines: 500_000, attributes: 200_000 } as const;
/** Elements of a page's tree: unclosed tags make elements that its source does not show. */
export const ELEMENT_LIMIT = 200_000;
/** How deep a page's elements may be nested; Chromium's parser stops at 512. */
export const ELEMENT_DEPTH_LIMIT = 1000;
/** Characters of a class, an id or a style that are looked at; what comes after is ignored. Names of parts are short, pictures written into a style are not. */
export const ATTRIBUTE_READ = 1000;
/** Columns or rows a cell may be merged over; beyond, the number is a slip. */
export const SPAN_LIMIT = 1000;
/** Lines under one heading: a title and perhaps a line or two below it. Beyond, it was never closed, and its lines are no heading. */
export const HEADING_LINES = 3;

/** Characters of a duty's title; a longer numbered line is refused as one without a title, a longer line of another kind is a paragraph. */
export const TITLE_LIMIT = 40;
/** Characters of a title that runs into its paragraph: a sentence that begins one is longer, and is a paragraph. */
export const RUN_IN_LIMIT = 30;

/** How many unreadable characters are told at once; who mends ten has found out what is wrong with the file. */
export const FAULTS_REPORTED = 10;

const refuse = (file: string, what: string): never => {
  throw new SiteError({
    kind: 'too-much-text',
    where: { file },
    what: `文件里的文字太多，最多 ${what}。`,
    hint: '倡议书只有几千字：确认选对了文件，或者把倡议书单独存成一个文件，再导入。',
  });
};

/** @throws SiteError for more text than a pledge has: reading it would take minutes */
export function assertModest(text: string, file: string): void {
  if (text.length > RAW_LIMIT || withoutSpace(text).length > TEXT_LIMIT) refuse(file, `${TEXT_LIMIT} 字`);
}

/** @throws SiteError for more lines than a pledge has */
export function assertFewLines(count: number, file: string): void {
  if (count > LINE_LIMIT) refuse(file, `${LINE_LIMIT} 行`);
}
