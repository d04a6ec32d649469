/** A text as the proof, the fingerprint and the comparison of pages take it: white space (ECMAScript `\s`) left out, nothing else changed. */
export const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');

/** Where two texts begin to differ, in UTF-16 units from 0; the shorter one's length where it begins the other. */
export function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  return at;
}
