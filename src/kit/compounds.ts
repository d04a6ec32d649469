import type { Site } from '../model/types.ts';
import { oncePer } from '../support/remember.ts';
import { wholeWords } from '../text/whole-words.ts';

/** A name of two words has so many characters to each. */
const WORD = 2;
/** Texts that have two words side by side, from which on they are a name. */
const TEXTS = 2;

/** What stands side by side in a text, each pair of words of two characters once: 质量安全. */
function pairsIn(text: string): Set<string> {
  const pairs = new Set<string>();
  let before = '';
  for (const { segment, isWordLike } of wholeWords(text)) {
    const word = isWordLike && segment.length === WORD ? segment : '';
    if (before !== '' && word !== '') pairs.add(before + word);
    before = word;
  }
  return pairs;
}

/** Names of two words that a pledge uses more than once, in which no line of its should end: 质量安全, 质量强国. */
export const compoundsOf = oncePer(({ duties, terms }: Site): ReadonlySet<string> => {
  const texts = [
    ...terms.map(({ name }) => name),
    ...duties.flatMap(({ title, restatement }) => [
      title,
      restatement?.claim ?? '',
      ...(restatement?.commitments ?? []).map(({ text }) => text),
    ]),
  ];
  const counts = new Map<string, number>();
  for (const text of texts) for (const pair of pairsIn(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return new Set([...counts].flatMap(([pair, count]) => (count >= TEXTS ? [pair] : [])));
});

/** Whether a line that ends between two texts would end in such a name. */
export const partsName = (before: string, after: string, compounds: ReadonlySet<string>): boolean =>
  compounds.has(before.slice(-WORD) + after.slice(0, WORD));
