/**
 * What a file of the content may have at most. Each limit lies well beyond what people write (largest of this project's own:
 * 8 kB of MDX, 35 kB of YAML, lines of 500 characters) and far below what crashes or stalls a reader.
 */

/** Bytes of an MDX file: thirty thousand characters, which nobody reads as one page. */
const PROSE = 100_000;
/** Bytes of a YAML file: ten thousand signatories. */
const DATA = 1_000_000;
/** Bytes of the imported original with the lines that were dropped: as much as the importer takes. */
export const ORIGINAL = 10 * 1024 * 1024;
/** Bytes of a logo that are read at all; what it may have, its check says. */
export const LOGO = 5_000_000;

/** The most bytes of a file of that name. */
export const bytesOf = (file: string): number => (file.endsWith('.mdx') ? PROSE : DATA);

/** Lines of an MDX file. Its readers take time by the square of it: 20,000 paragraphs took 10 seconds. */
export const LINES = 3000;
/** Characters of a line. */
export const LONGEST_LINE = 3000;

/**
 * How deep lists and quotations may be nested, in columns before the text: two a level and more. The native parser of bodies
 * ends the whole process where its stack does: on a stack of 1 MB, as Windows has, at more than 250 levels.
 */
export const COLUMNS = 40;
/** Stars, underlines, tildes and square brackets between two blank lines, each of which may open a level: 1,000 levels are survived. */
export const MARKS = 1000;
/** Tags that are not written as simply as tags are, each of which may open a level: 1,000 are survived, 2,000 took 5 seconds. */
export const TAGS = 100;
/** Signs in a body with braces, each of which may open a level of an expression: 500 are survived, 1,000 are not. */
export const SIGNS = 300;

/** How deep fields and lists may be nested; the schemas have 5 levels. */
export const LEVELS = 20;

/** How many faults of one file are told; who has mended these has found out what is wrong with it. */
export const MOST_FAULTS = 100;
