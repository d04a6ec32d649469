import type { NormalForm } from '../text/normal-form.ts';
import { byCodeUnit } from '../text/order.ts';
import { type Fragment, wordsOf } from './fragment.ts';
import type { Document, Vocabulary } from './types.ts';

/**
 * The words of the index that understanding knows: those of several records, and those of the short texts. A word of a
 * single explanation is found there and nowhere else, and needs no understanding.
 * @returns words in normal form with the number of records that have them
 */
export function vocabularyOf(
  fragments: readonly Fragment[],
  short: readonly Document[],
  normal: (text: string) => NormalForm,
): Vocabulary['vocabulary'] {
  const frequency = new Map<string, number>();
  for (const fragment of fragments)
    for (const word of new Set(wordsOf(fragment).map((each) => normal(each).text)))
      if (word !== '') frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const texts = short.map(({ title, text }) => normal(`${title}\n${text}`).text).join('\n');
  const isKnown = ([word, count]: [string, number]) => count > 1 || texts.includes(word);
  return Object.fromEntries([...frequency].filter(isKnown).sort(([a], [b]) => byCodeUnit(a, b)));
}
