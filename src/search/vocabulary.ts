import type { NormalForm } from '../text/normal-form.ts';
import type { Entry } from './entry.ts';
import { cutWords } from './word-lengths.ts';

/** The words of the index in normal form, from the texts and their word lengths. */
export function vocabularyOf(entries: Entry[], normal: (text: string) => NormalForm): Set<string> {
  const words = new Set<string>();
  const seen = new Set<string>();
  for (const { document, keywords } of entries) {
    for (const token of cutWords(document.text, document.words)) {
      if (seen.has(token)) continue;
      seen.add(token);
      const word = normal(token).text;
      if (word !== '') words.add(word);
    }
    for (const keyword of keywords) for (const word of keyword.split(' ')) words.add(word);
  }
  return words;
}
