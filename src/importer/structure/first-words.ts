import { numberOf } from '../../official/heading.ts';
import { RUN_IN_LIMIT } from '../limits.ts';
import type { SourceLine } from '../read/line.ts';
import { isTitleLine } from '../read/signs.ts';
import { type Naming, titleOf } from './naming.ts';

/** Characters of a title made of the words a sentence begins with, where nothing quoted ends in them. */
const FIRST_WORDS = 16;

/** Places in a text where nothing stands open that is quoted or bracketed. */
function wholeEnds(characters: readonly string[]): number[] {
  let depth = 0;
  return characters.flatMap((one, i) => {
    if (/[《“「（(]/.test(one)) depth++;
    else if (/[》”」）)]/.test(one)) depth--;
    return depth === 0 ? [i + 1] : [];
  });
}

/** Of a duty whose first mark is far, its first words: down to the end of what it quotes, else so many characters. */
export function firstWords(text: string): { heading: string; rest: string } | undefined {
  const number = numberOf(text)?.number ?? '';
  const all = [...text.slice(number.length)];
  const ends = wholeEnds(all.slice(0, RUN_IN_LIMIT));
  const end =
    ends.find((at) => /[》”」]/.test(all[at - 1] ?? '')) ?? ends.findLast((at) => at <= FIRST_WORDS);
  const [heading, rest] = [all.slice(0, end).join(''), all.slice(end).join('').trim()];
  if (end === undefined || rest === '' || heading.trim().length < 2) return undefined;
  return { heading: number + heading, rest };
}

/** Whether some of the lines that begin duties show what these are called. */
export const someNamed = (begun: readonly SourceLine[], naming: Naming): boolean =>
  begun.some(({ text }) => isTitleLine(text) || titleOf(text, naming).runIn !== undefined);
