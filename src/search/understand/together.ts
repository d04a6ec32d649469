import type { Corpus } from '../corpus.ts';
import { functionWords } from './function-words.ts';
import { isKnown, wordsByLetters } from './whole-words.ts';

/** Readings that are followed while letters are cut into words: a limit of work. */
const FOLLOWED = 6;

/** As many words a word of grammar counts for: what our text has side by side is likelier than a question. */
const GRAMMAR = 3;

/** Letters read so far: all of it, the words side by side at its end, how many words, and whether some say what is looked for. */
interface Reading {
  text: string;
  run: string;
  words: number;
  telling: boolean;
}

/**
 * Letters that spell several whole words: side by side in our text, `shouhoufuwu`, or with words of grammar between them,
 * `zhiliangyueshishenme`.
 */
export function speltTogether(corpus: Corpus, letters: string): string | undefined {
  const begun: Reading[][] = [[{ text: '', run: '', words: 0, telling: false }]];
  for (let end = 1; end <= letters.length; end++) {
    const here: Reading[] = [];
    for (let start = 0; start < end; start++)
      for (const { word } of begun[start]?.length
        ? (wordsByLetters(corpus).get(letters.slice(start, end)) ?? [])
        : [])
        for (const { text, run, words, telling } of begun[start] ?? [])
          if (functionWords.has(word))
            here.push({ text: text + word, run: '', words: words + GRAMMAR, telling });
          else if (run === '' || isKnown(corpus, run + word)) {
            const says = word.length > 1 && (corpus.telling(word) || corpus.naming.meanings(word).length > 0);
            here.push({ text: text + word, run: run + word, words: words + 1, telling: telling || says });
          }
    begun.push(here.sort((a, b) => a.words - b.words).slice(0, FOLLOWED));
  }
  return begun[letters.length]?.find(({ words, telling }) => telling && words > 1)?.text;
}
