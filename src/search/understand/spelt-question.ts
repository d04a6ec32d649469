import { functionWords } from './function-words.ts';
import { spelt } from './sound.ts';
import { cutInto, spellings } from './spelling.ts';
import type { Vocabulary } from './whole-words.ts';

/** Words of grammar of one syllable that are read in letters: any other syllable would be one. */
const SHORT = ['是', '的', '吗', '了', '有', '在', '要'];

const opened = new WeakMap<Vocabulary['words'], ReadonlyMap<string, string>>();

/** Words of grammar by their letters. */
function grammarOf(vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const known = opened.get(vocabulary.words);
  if (known) return known;
  const made = new Map<string, string>();
  for (const word of Array.from(functionWords).concat(SHORT))
    if (word.length > 1 || SHORT.indexOf(word) >= 0)
      for (const syllables of spellings(vocabulary, word)) made.set(syllables.join(''), word);
  opened.set(vocabulary.words, made);
  return made;
}

/** Letters that spell whole names and words with words of grammar between them, `zhiliangyueshishenme`. */
export function speltQuestion(vocabulary: Vocabulary, letters: string): string | undefined {
  const grammar = grammarOf(vocabulary);
  const wordFor = (part: string): string | undefined =>
    part.length > 2 ? spelt(vocabulary, part, 'exact')[0] : undefined;
  const parts = cutInto(letters, (part) => grammar.has(part) || wordFor(part) !== undefined);
  const isTelling = (part: string) => {
    const word = grammar.has(part) ? undefined : wordFor(part);
    return word !== undefined && (vocabulary.telling(word) || (vocabulary.said ?? []).indexOf(word) >= 0);
  };
  // Several words side by side are read elsewhere: slips are likelier than a question without words of grammar.
  return parts?.some((part) => grammar.has(part)) && parts.some(isTelling)
    ? parts.map((part) => grammar.get(part) ?? wordFor(part) ?? '').join('')
    : undefined;
}
