import type { Corpus } from '../corpus.ts';
import type { Spoken } from './whole-words.ts';

/** Whether what was typed is a word with a slip of one kind. */
export type Slip = (typed: Spoken, own: Spoken, corpus: Corpus) => boolean;

/** Fewest letters in which a slip is looked for. */
// The figures of CORRECTION_THRESHOLD; 6: 85.7, 97.9; fewer are read into anything.
const LEAST = 3;

/** Any two syllables are near to some word: a slip in them is put right where the word is one of a name. */
const isSure = ({ word }: Spoken, { telling }: Corpus) => word.length > 2 || telling(word);

/** What people say for words of ours is put right by its sound alone. */
const isOurs = (word: string, { names, words }: Corpus) => names.has(word) || words.has(word);

/** It sounds the same; of two characters, one is kept or the word is a name. More would make sense of nonsense. */
export const sounding: Slip = (typed, { word }, { names }) =>
  typed.word.length > 2 ||
  names.has(word) ||
  Array.from(word).some((character, i) => character === typed.word[i]);

/** Its characters look the same, one at least being so; one that is neither common nor in our text, 冋, stands for any of a name. */
export const lookingLike: Slip = (typed, { word }, corpus) => {
  if (word.length !== typed.word.length || !isOurs(word, corpus)) return false;
  const { alike, readings, names } = corpus;
  let kept = false;
  return (
    Array.from(word).every((own, i) => {
      const other = typed.word.charAt(i);
      kept = kept || own === other;
      return (
        own === other ||
        alike(own, other) ||
        (names.has(word) && /[\u3400-\u9fff]/.test(other) && readings(other).length === 0)
      );
    }) && kept
  );
};

/** Its last syllable is unfinished. */
export const begun: Slip = (typed, { letters, syllables }) =>
  letters.startsWith(typed.letters) &&
  typed.letters.length > letters.length - (syllables[syllables.length - 1]?.length ?? 0);

/** Its syllables are written out or by their initials. */
export const abbreviated: Slip = (typed, { word, syllables }) =>
  word.length > 2 && abbreviates(typed.letters, syllables);

function abbreviates(letters: string, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return letters === '';
  return [first, ...(/^[zcs]h/.exec(first) ?? []), first.slice(0, 1)].some(
    (part) => letters.startsWith(part) && abbreviates(letters.slice(part.length), rest),
  );
}

/** It sounds the same to who confuses some sounds. */
export const blurred: Slip = (_, own, corpus) => isSure(own, corpus);

/** One letter is wrong, lost or added, or two have changed places. Two slips in two syllables would be too much. */
export const misspelt: Slip = (typed, own, corpus) =>
  typed.letters.length >= LEAST &&
  (oneEdit(typed.letters, own.letters) || (own.word.length > 2 && oneEdit(typed.heard(), own.heard()))) &&
  isSure(own, corpus);

/** One character is, or two have changed places; of two characters these alone. */
export const miswritten: Slip = (typed, { word }, corpus) =>
  isOurs(word, corpus) &&
  oneEdit(typed.word, word) &&
  (word.length > 2 || (typed.word.length === 2 && word[0] === typed.word[1] && word[1] === typed.word[0]));

function oneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  return (
    (left.length <= 1 && right.length <= 1) ||
    (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
  );
}
