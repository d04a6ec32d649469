import { withoutSpace } from '../../text/space.ts';

/** Parts of a page or of a Word file that stand beside its text. */
export type Region =
  | 'page-title'
  | 'navigation'
  | 'footer'
  | 'aside'
  | 'form'
  | 'hidden'
  | 'noscript'
  | 'picture'
  | 'struck'
  | 'byline'
  | 'table-head'
  | 'page-header'
  | 'docx-contents'
  | 'docx-header'
  | 'docx-footer'
  | 'docx-footnote'
  | 'docx-endnote'
  | 'docx-comment';

/** One line of an imported document: a line of a text file, a block of a web page, a paragraph of a Word file. */
export interface SourceLine {
  /** Its text without the white space around it; never empty, no line break inside. */
  text: string;
  /** Where it stands, for people: 第3行, 第12段, 页眉. */
  at: string;
  /** The line of the file, counted from 1, where the format has lines. */
  line?: number;
  /** The level of a heading, from 1. */
  level?: number;
  /** What it stands in besides the text; `id` tells one such part of the document from another; `named`: but its name tells what it is. */
  region?: { kind: Region; id: number; named?: true };
  /** Whether all of it is links. */
  linked?: boolean;
  /** Whether an empty line or an indent sets it apart from the line before, where the format shows it. */
  apart?: boolean;
  /** Whether its sentence goes on over the end of a page. */
  paged?: true;
  /** How many columns it is indented by, where the format shows it. */
  indent?: number;
  /** The table, the row and the column it stands in, and over how many rows its cell is merged. */
  cell?: { table: number; row: number; column: number; rows: number };
  /** Whether it is a row of a table of names. */
  names?: true;
  /** Of a row of a table what is seen in each column: what is merged over rows, in each of them. */
  cells?: string[];
  /** Whether it is an item of a list that is numbered or marked by the program that shows it. */
  listed?: true;
  /** Of an item: in how many others it stands. */
  depth?: number;
  /** Of an item: how the program numbers or marks it, as far as its file tells: `decimal %.`. */
  form?: string;
  /** Whether all of it is in bold type. */
  bold?: true;
  /** What somebody must look at in it, that its format tells. */
  doubts?: string[];
  /** What stands within it and is none of its text, in order, each with how many of its characters, white space left out, stand before. */
  insets?: (Pick<SourceLine, 'text' | 'at' | 'region' | 'line'> & { before: number })[];
}

/** A line of those that are signed: its text, or, of a row of a table, what is seen in each column. */
export type SignedLine = string | readonly string[];

/** A line as it is signed. */
export const signedAs = ({ text, cells }: SourceLine): SignedLine => cells ?? text;

/** A line somebody must look at, and why. */
export interface DoubtfulLine {
  line: SourceLine;
  why: string;
}

/** A document as the importer reads it, whatever its format. */
export interface Reading {
  lines: SourceLine[];
  /** All text of the document, taken in another way than the lines were: the proof compares the two. */
  reference: string;
  /** What the reader must know about how it was read, a sentence each. */
  remarks: string[];
}

/** Where Unicode and old systems break lines. */
export const lineBreaks = /\r\n|[\n\r\v\f\u2028\u2029]/;

/** The lines of a text, without white space around them; empty ones too, so that places are their numbers. */
export const splitLines = (text: string): string[] => text.split(lineBreaks).map((line) => line.trim());

/** Length in characters as a reader counts them, white space left out. */
export const countCharacters = (text: string): number => [...withoutSpace(text)].length;

/** Whether a line ends as sentences and quotations do: one that does not is a title, a name, or cut. */
export const isClosed = (text: string): boolean => /[。｡！!？?：:；;”」）)》…]$/.test(text);

/** Width in columns: Chinese characters and their punctuation have two. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (/[\u1100-\u11ff\u2e80-\uffef‘’“”…—]/.test(character) ? 2 : 1),
    0,
  );
