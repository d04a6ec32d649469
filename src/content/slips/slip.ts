import type { DataLine } from './data-lines.ts';

/** A line of a content file, as the slips look at it. */
export interface Line {
  /** Counted from 1 in the file. */
  number: number;
  text: string;
  /** The line before it in the same part of the file; empty at its beginning. */
  before: string;
  /** Of a YAML file or a front matter: what stands on it; undefined in a body. */
  data?: DataLine | undefined;
  /** By how many spaces it stands too deep, or, below zero, not deep enough. */
  stray?: number | undefined;
  /** The file's name without its folders. */
  file: string;
}

/** What is wrong on a line, and what to do about it. */
export interface Reported {
  what: string;
  hint: string;
}

/** A slip that editors make: how it is found on a line, and what is told of it. */
export interface Slip {
  /** The kind of its fault, in kebab-case. */
  kind: string;
  /** The part of a file it is looked for in. */
  part: 'data' | 'body' | 'both';
  /** Whether it is told once a file, however many lines have it: where it is a habit of the keyboard, not a slip. */
  once?: boolean;
  find(line: Line): Reported | undefined;
}

/** A line on which a field or an item begins, with its field's name; undefined for all others. */
export const startOf = ({ data }: Line): DataLine | undefined => (data?.place === 'start' ? data : undefined);

/** A few characters of a line, for a person to find the place by. */
export const shortened = (text: string): string => {
  const characters = [...text.trim()];
  return characters.length > 16 ? `${characters.slice(0, 16).join('')}…` : characters.join('');
};
