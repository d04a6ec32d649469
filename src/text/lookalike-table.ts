import order from 'cnchar-order';
import { level1Characters, type Readings } from './pinyin.ts';

/** How much of the strokes of two characters, in their order, must be the same from both ends for one to be taken for the other. */
// Of 63 pairs confused by eye (诉拆, 未末, 治冶 …; 2026-11) 0.55 holds 50, 0.6 holds 44, 0.7 holds 28.
const ALIKE = 0.6;
/** Look-alikes kept of each character: the most alike. */
// Of the 31 of these that do not sound alike 4 keep 23 in 3.9 kB of brotli, 8 keep 26 in 5.4 kB, 12 keep 29 in 6.3 kB.
const KEPT = 4;

/** Strokes of characters in the order they are written, each a letter. */
const strokes = (order as unknown as { dict: { orders: Readonly<Record<string, string>> } }).dict.orders;

/** The share of strokes that two characters begin and end with alike. */
function alikeness(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  // Most pairs: nothing in them could be enough.
  if (shorter / longer < ALIKE) return 0;
  let begin = 0;
  while (begin < shorter && one[begin] === other[begin]) begin++;
  let end = 0;
  while (end < shorter - begin && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return (begin + end) / longer;
}

/**
 * Common characters that are taken for those of some words because they are written alike. Build time only.
 * Those that sound alike as well are left out: they are found by their sound.
 * @param words in normal form; characters of words of two are served: in longer ones a wrong character is found by the others
 * @returns rows parted by spaces, each a character of the words and its look-alikes
 */
export function lookalikeTable(words: Iterable<string>, readings: Readings): string {
  const own = new Set([...words].filter((word) => /^\p{Script=Han}{2}$/u.test(word)).join(''));
  const common = [...level1Characters()].filter((other) => strokes[other]);
  const rows = [...own].sort().map((character) => {
    const heard = readings(character);
    const alike = common
      .filter((other) => other !== character && !readings(other).some((one) => heard.includes(one)))
      .map((other) => ({ other, share: alikeness(strokes[character] ?? '', strokes[other] ?? '') }))
      .filter(({ share }) => share >= ALIKE)
      .sort((a, b) => b.share - a.share);
    return [character, ...alike.slice(0, KEPT).map(({ other }) => other)].join('');
  });
  return rows.filter((row) => row.length > 1).join(' ');
}
