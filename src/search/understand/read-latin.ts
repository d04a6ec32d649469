import { spellPinyin } from '../../text/pinyin.ts';
import { latinNear } from './edit.ts';
import { bySureness, type Met, meeting, spelt, speltApart, speltTogether } from './sound.ts';
import { speltQuestion } from './spelt-question.ts';
import { isKnown, type Vocabulary } from './whole-words.ts';

/** Characters beside letters that may belong to the same word: a limit of work. */
const BESIDE = 8;

/**
 * The query with its Latin stretches that our text does not have read as pinyin, initials or mistyped English.
 * Characters beside a stretch belong to the same word where there is one: `zhaohui制度` is 召回制度.
 * @returns undefined where nothing was to be read
 */
export function readLatin(vocabulary: Vocabulary, normal: string): string | undefined {
  const text = readDigits(vocabulary, normal);
  const parts = text.split(/([a-z]+(?:[ '’]?[a-z0-9]+)*)/);
  let read = parts[0] ?? '';
  for (let i = 1; i < parts.length; i += 2) {
    const [part = '', after = ''] = [parts[i], parts[i + 1]];
    const [before, behind] = [lastHan(read), firstHan(after)];
    const {
      word,
      before: own,
      after: next,
    } = isMeant(vocabulary, part, before, behind) ? alone(part) : readPart(vocabulary, part, before, behind);
    read = read.slice(0, read.length - own) + word + after.slice(next);
  }
  return read === normal ? undefined : read;
}

const lastHan = (text: string): string => /[\u3400-\u9fff]*$/.exec(text)?.[0].slice(-BESIDE) ?? '';
const firstHan = (text: string): string => /^[\u3400-\u9fff]*/.exec(text)?.[0].slice(0, BESIDE) ?? '';

/** Digits that a machine took for letters, or a reader for them: I2315 is 12315. */
function readDigits(vocabulary: Vocabulary, normal: string): string {
  return normal.replace(/[a-z0-9]+/g, (run) => {
    if (!/^[ilo0-9]+$/.test(run) || !/[0-9].*[0-9]/.test(run)) return run;
    const digits = run.replace(/[il]/g, '1').replace(/o/g, '0');
    return digits !== run && isKnown(vocabulary, digits) ? digits : run;
  });
}

const alone = (word: string): Met => ({ word, before: 0, after: 0 });

/**
 * Whether letters are words of our text and meant as such. Those that spell a name, or a word together with the characters
 * beside them, are that, though a page in English may have them as well.
 */
function isMeant(vocabulary: Vocabulary, part: string, before: string, after: string): boolean {
  if (!part.split(' ').every((word) => isKnown(vocabulary, word))) return false;
  const letters = spellPinyin(part);
  return (
    !spelt(vocabulary, letters, 'exact').some((word) => vocabulary.names.has(word)) &&
    (before + after === '' || meeting(vocabulary, { letters, before, after, way: 'exact' }).length === 0)
  );
}

/** A stretch of letters with the characters beside it, read in the surest way there is. */
function readPart(vocabulary: Vocabulary, part: string, before: string, after: string): Met {
  const letters = spellPinyin(part);
  const beside = before + after !== '';
  for (const way of letters.length < 2 ? [] : bySureness) {
    const met = beside ? meeting(vocabulary, { letters, before, after, way })[0] : undefined;
    if (met) return met;
    const found = spelt(vocabulary, letters, way);
    const fits =
      beside && found.find((word) => isKnown(vocabulary, before.slice(-2) + word + after.slice(0, 2)));
    const word = fits || found[0] || (way === 'exact' ? severalSpelt(vocabulary, letters) : undefined);
    if (word !== undefined) return alone(word);
  }
  const apart = speltApart(vocabulary, letters);
  if (apart) return alone(apart);
  return alone(
    part
      .split(' ')
      .map((word) => latinNear(vocabulary, word) ?? (part === word ? word : readWord(vocabulary, word)))
      .join(' '),
  );
}

/** Several words that letters spell: side by side in our text, or with words of grammar between them. */
const severalSpelt = (vocabulary: Vocabulary, letters: string): string | undefined =>
  speltTogether(vocabulary, letters) ?? speltQuestion(vocabulary, letters);

/** One of several words in letters, read by itself. */
function readWord(vocabulary: Vocabulary, word: string): string {
  const letters = spellPinyin(word);
  if (letters.length < 3 || letters.length < word.length) return word;
  for (const way of bySureness) {
    const [found] = spelt(vocabulary, letters, way);
    if (found !== undefined) return found;
  }
  return word;
}
