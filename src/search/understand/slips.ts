import type { Corpus, Knowledge } from '../corpus.ts';
import { groupBy } from '../group-by.ts';
import { oncePerKey } from '../once.ts';
import { likeliest, type Spoken, speltTogether, wholeWords } from './words.ts';

/** Whether what was typed is a word with a slip of one kind. */
type Slip = (typed: Spoken, own: Spoken, corpus: Corpus) => boolean;

/** Fewest letters in which a slip is looked for. */
// The figures of CORRECTION_THRESHOLD; 6: 85.7, 97.9; fewer are read into anything.
const LEAST = 3;

/** Any two syllables are near to some word: a slip in them is put right where the word is one of a name. */
const isSure = ({ word }: Spoken, { telling }: Corpus) => word.length > 2 || telling(word);

/** What people say for words of ours is put right by its sound alone. */
const isOurs = (word: string, { names, words }: Corpus) => names.has(word) || words.has(word);

/** Whether a character of a word stands where it belongs. */
const keepsOne = (typed: Spoken, word: string) => Array.from(word).some((own, i) => own === typed.word[i]);

/** It sounds the same; of two characters, one is kept or the word is a name. More would make sense of nonsense. */
const sounding: Slip = (typed, { word }, { names }) =>
  typed.word.length > 2 || names.has(word) || keepsOne(typed, word);

/** Its characters look the same, one at least being so; one that is neither common nor in our text, 冋, stands for any of a name. */
const lookingLike: Slip = (typed, { word }, corpus) => {
  const { alike, readings, names } = corpus;
  const isStrange = (other: string) =>
    names.has(word) && /[\u3400-\u9fff]/.test(other) && readings(other).length === 0;
  const looksLike = (own: string, other: string) => own === other || alike(own, other) || isStrange(other);
  return (
    word.length === typed.word.length &&
    isOurs(word, corpus) &&
    keepsOne(typed, word) &&
    Array.from(word).every((own, i) => looksLike(own, typed.word.charAt(i)))
  );
};

/** Its last syllable is unfinished. */
const begun: Slip = (typed, { letters, syllables }) =>
  letters.startsWith(typed.letters) &&
  typed.letters.length > letters.length - (syllables[syllables.length - 1]?.length ?? 0);

/** Its syllables are written out or by their initials. */
const abbreviated: Slip = (typed, { word, syllables }) =>
  word.length > 2 && abbreviates(typed.letters, syllables);

function abbreviates(letters: string, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return letters === '';
  return [first, ...(/^[zcs]h/.exec(first) ?? []), first.slice(0, 1)].some(
    (part) => letters.startsWith(part) && abbreviates(letters.slice(part.length), rest),
  );
}

/** It sounds the same to who confuses some sounds. */
const blurred: Slip = (_, own, corpus) => isSure(own, corpus);

/** One letter is wrong, lost or added, or two have changed places. Two slips in two syllables would be too much. */
const misspelt: Slip = (typed, own, corpus) =>
  typed.letters.length >= LEAST &&
  (oneEdit(typed.letters, own.letters) || (own.word.length > 2 && oneEdit(typed.heard, own.heard))) &&
  isSure(own, corpus);

/** One character is, or two have changed places; of two characters these alone. */
const miswritten: Slip = (typed, { word }, corpus) =>
  isOurs(word, corpus) &&
  oneEdit(typed.word, word) &&
  (word.length > 2 || (typed.word.length === 2 && word[0] === typed.word[1] && word[1] === typed.word[0]));

/** Whether a text is another but for one character that is wrong, added or lost, or two that have changed places. */
function oneEdit(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [one, other] = [a.slice(at), b.slice(at)];
  const isSwapped = one.slice(2) === other.slice(2) && one[0] === other[1] && one[1] === other[0];
  const isLost = one === other.slice(1);
  return a !== b && (isSwapped || isLost || one.slice(1) === other || one.slice(1) === other.slice(1));
}

/** A stretch of a query that may be a mistyped word. */
export interface Stretch {
  start: number;
  text: string;
  typed: Spoken[];
  /** Whether our text does not explain it; else it may be pinyin all the same. */
  isDoubtful: boolean;
}

/** How a stretch may be read. */
type Read = (corpus: Corpus, stretch: Stretch) => string | undefined;

/** Reads a stretch as the likeliest word that it is with a slip. @param keys what a word and what was typed for it have in common, so that not every word is looked at */
function bySlip(keys: (one: Spoken) => string[], slip: Slip): Read {
  const index = oncePerKey((knowledge: Knowledge) => {
    const keyed = wholeWords(knowledge).flatMap((own) => keys(own).map((key) => ({ key, own })));
    return groupBy(keyed, ({ key }) => key);
  });
  return (corpus, { text, typed }) => {
    const near = (one: Spoken) => keys(one).flatMap((key) => index(corpus.knowledge).get(key) ?? []);
    const found = typed.flatMap((one) => near(one).filter(({ own }) => slip(one, own, corpus)));
    const words = found.map(({ own }) => own.word).filter((word) => word !== text);
    // A character wrong is likelier than one lost or added.
    const inPlace = words.filter((word) => word.length === text.length);
    return likeliest(corpus, inPlace.length > 0 ? inPlace : words);
  };
}

const spelling = ({ letters }: Spoken) => [letters];
const sound = ({ heard }: Spoken) => [heard];
const initial = ({ letters }: Spoken) => [letters.slice(0, 1)];
const soundsAtEnds = ({ heard }: Spoken) => [`${heard.slice(0, 2)}-`, `-${heard.slice(-2)}`];
const ends = ({ word }: Spoken) => [word.slice(0, 1), word.slice(-1)];

/** How what looks so may be read, the surest way first. */
export const slips: [looks: RegExp, read: Read][] = [
  [/./, bySlip(spelling, sounding)],
  [/./, bySlip(ends, lookingLike)],
  [/[a-z]$/, bySlip(initial, begun)],
  [/[a-z]/, bySlip(initial, abbreviated)],
  [/[a-z]|^[\u3400-\u9fff]{3,}$/, bySlip(sound, blurred)],
  [/^[a-z ]+$/, (corpus, { typed: [one] }) => one && speltTogether(corpus, one.letters)],
  [/[a-z]/, bySlip(soundsAtEnds, misspelt)],
  [/^[\u3400-\u9fff]+$/, bySlip(ends, miswritten)],
];
