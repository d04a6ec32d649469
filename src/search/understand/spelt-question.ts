import { once } from '../once.ts';
import { functionWords } from './function-words.ts';
import { spelt } from './sound.ts';
import { cutInto, spellings } from './spelling.ts';
import type { Vocabulary } from './whole-words.ts';

/** Words of grammar of one syllable that are read in letters: any other syllable would be one. */
const SHORT = ['是', '的', '吗', '了', '有', '在', '要'];

interface Asked {
  /** Words of grammar by their letters. */
  grammar: ReadonlyMap<string, string>;
  /** Words that mean something by the table of equivalents, by their letters. */
  said: ReadonlyMap<string, string>;
}

const opened = new WeakMap<Vocabulary['words'], () => Asked>();

function askedOf(vocabulary: Vocabulary): Asked {
  const known = opened.get(vocabulary.words);
  if (known) return known();
  const byLetters = (words: readonly string[]) => {
    const found = new Map<string, string>();
    for (const word of words)
      for (const syllables of spellings(vocabulary, word)) found.set(syllables.join(''), word);
    return found;
  };
  const han = (words: readonly string[]) => words.filter((word) => /^[\u3400-\u9fff]{2,}$/.test(word));
  const made = once(() => ({
    grammar: byLetters(han(Array.from(functionWords)).concat(SHORT)),
    said: byLetters(han(vocabulary.said ?? [])),
  }));
  opened.set(vocabulary.words, made);
  return made();
}

/** Letters that spell whole names and words with words of grammar between them, `zhiliangyueshishenme`; or what is said for one. */
export function speltQuestion(vocabulary: Vocabulary, letters: string): string | undefined {
  const { grammar, said } = askedOf(vocabulary);
  const wordFor = (part: string): string | undefined =>
    part.length > 2 ? (spelt(vocabulary, part, 'exact')[0] ?? said.get(part)) : undefined;
  const parts = cutInto(letters, (part) => grammar.has(part) || wordFor(part) !== undefined);
  const isTelling = (part: string) => {
    const word = grammar.has(part) ? undefined : wordFor(part);
    return word !== undefined && (vocabulary.telling(word) || said.has(part));
  };
  // Several words side by side are read elsewhere: slips are likelier than a question without words of grammar.
  const isAsked = parts && (parts.length === 1 || parts.some((part) => grammar.has(part)));
  return isAsked && parts.some(isTelling)
    ? parts.map((part) => grammar.get(part) ?? wordFor(part) ?? '').join('')
    : undefined;
}
