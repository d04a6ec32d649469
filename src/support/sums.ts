/** The name of a build's own list of files with their SHA-256. */
export const SUMS = 'SHA256SUMS.txt';

/**
 * Reads a list of sums as `sha256sum` writes it.
 * @returns the sums by path, in the order of the list; lines of another form are left out
 */
export const parseSums = (text: string): Map<string, string> =>
  new Map(Array.from(text.matchAll(/^([\da-f]+) [ *](.+?)\r?$/gm), ([, sum = '', path = '']) => [path, sum]));
