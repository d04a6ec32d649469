/** A text as the proof, the fingerprint and the comparison of pages take it: white space (ECMAScript `\s`) left out, nothing else changed. */
export const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');

/**
 * A text with plain spaces, each character at its place: a carriage return alone is a line end, and every narrow space an ordinary
 * one. The ideographic space stays.
 */
export const withPlainSpaces = (text: string): string =>
  text.replace(/\r(?!\n)/g, '\n').replace(/(?!\u3000)\p{Zs}/gu, ' ');

/** Where two texts begin to differ, in UTF-16 units from 0; the shorter one's length where it begins the other. */
export function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  return at;
}
