import { spellPinyin } from '../../text/pinyin.ts';
import type { Corpus } from '../corpus.ts';
import { latinNear } from './edit.ts';
import { type Beside, bySureness, type Met, spelt, speltTogether } from './sound.ts';
import { isKnown } from './whole-words.ts';

/** Characters beside letters that may belong to the same word: a limit of work. */
const BESIDE = 8;

/**
 * The query with its Latin stretches that our text does not have read as pinyin, initials or mistyped English.
 * Characters beside a stretch belong to the same word where there is one: `zhaohui制度` is 召回制度.
 * @returns undefined where nothing was to be read
 */
export function readLatin(corpus: Corpus, normal: string): string | undefined {
  const text = readDigits(corpus, normal);
  const parts = text.split(/([a-z]+(?:[ '’]?[a-z0-9]+)*)/);
  let read = parts[0] ?? '';
  for (let i = 1; i < parts.length; i += 2) {
    const [part = '', after = ''] = [parts[i], parts[i + 1]];
    const beside = { before: lastHan(read), after: firstHan(after) };
    const met = isMeant(corpus, part, beside) ? alone(part) : readPart(corpus, part, beside);
    read = read.slice(0, read.length - met.before) + met.word + after.slice(met.after);
  }
  return read === normal ? undefined : read;
}

const lastHan = (text: string): string => /[\u3400-\u9fff]*$/.exec(text)?.[0].slice(-BESIDE) ?? '';
const firstHan = (text: string): string => /^[\u3400-\u9fff]*/.exec(text)?.[0].slice(0, BESIDE) ?? '';

/** Digits that a machine took for letters, or a reader for them: I2315 is 12315. */
function readDigits(corpus: Corpus, normal: string): string {
  return normal.replace(/[a-z0-9]+/g, (run) => {
    if (!/^[ilo0-9]+$/.test(run) || !/[0-9].*[0-9]/.test(run)) return run;
    const digits = run.replace(/[il]/g, '1').replace(/o/g, '0');
    return digits !== run && isKnown(corpus, digits) ? digits : run;
  });
}

const alone = (word: string): Met => ({ word, before: 0, after: 0 });

/**
 * Whether letters are words of our text and meant as such. Those that spell a name, or a word together with the characters
 * beside them, are that, though a page in English may have them as well.
 */
function isMeant(corpus: Corpus, part: string, beside: Beside): boolean {
  if (!part.split(' ').every((word) => isKnown(corpus, word))) return false;
  return !spelt(corpus, spellPinyin(part), 'exact', beside).some(
    ({ word, before, after }) => before + after > 0 || corpus.names.has(word),
  );
}

/** A stretch of letters with the characters beside it, read in the surest way there is. */
function readPart(corpus: Corpus, part: string, beside?: Beside): Met {
  const letters = spellPinyin(part);
  for (const way of letters.length < 2 ? [] : bySureness) {
    const [met] = spelt(corpus, letters, way, beside);
    if (met) return met;
    const together = way === 'exact' ? speltTogether(corpus, letters) : undefined;
    // What our text has nowhere side by side, 投诉了先, is less likely than a name that sounds nearly so, 投诉热线.
    if (together !== undefined)
      return (!isKnown(corpus, together) && spelt(corpus, letters, 'blurred')[0]) || alone(together);
  }
  return alone(
    part
      .split(' ')
      .map((word) => latinNear(corpus, word) ?? (part === word ? word : readPart(corpus, word).word))
      .join(' '),
  );
}
