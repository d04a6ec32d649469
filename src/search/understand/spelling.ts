import type { Vocabulary } from './whole-words.ts';

/** Readings of one word that are looked at: a limit of work. */
const READINGS = 8;

/** The ways a run of Han characters may be read, as syllables; none where a character has no reading. */
export function spellings({ readings }: Vocabulary, run: string): string[][] {
  const all: string[][] = [[]];
  for (const character of run) {
    const [first, ...others] = readings(character);
    if (first === undefined) return [];
    const begun = others.length > 0 && all.length < READINGS ? all.map((syllables) => syllables.slice()) : [];
    for (const syllables of all) syllables.push(first);
    for (const other of others) for (const syllables of begun) all.push([...syllables, other]);
  }
  if (all.length > READINGS) all.length = READINGS;
  return all;
}

/** A text cut into the fewest parts that are of a kind; none where it cannot be. */
export function cutInto(text: string, fits: (part: string) => boolean): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= text.length; end++)
    for (let start = 0; start < end; start++) {
      const before = best[start];
      const shorter = before && (!best[end] || before.length + 1 < (best[end]?.length ?? 0));
      if (shorter && fits(text.slice(start, end))) best[end] = [...before, text.slice(start, end)];
    }
  return best[text.length];
}

/** Whether letters spell syllables one by one, each written out or by its initial. @returns how many are written out */
export function abbreviates(letters: string, syllables: readonly string[], from = 0): number {
  const [first = '', ...rest] = syllables;
  if (syllables.length === 0) return from === letters.length ? 0 : -1;
  if (letters.startsWith(first, from)) {
    const whole = abbreviates(letters, rest, from + first.length);
    if (whole >= 0) return whole + 1;
  }
  if (letters[from] !== first[0]) return -1;
  const short = abbreviates(letters, rest, from + 1);
  const double = short < 0 && /^[zcs]h/.test(first) && letters[from + 1] === 'h';
  return double ? abbreviates(letters, rest, from + 2) : short;
}
