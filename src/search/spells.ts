import type { Readings } from '../text/pinyin.ts';

/** Whether letters, and characters among them, spell the beginning of a name: whole syllables, a last one begun, or initials. */
export function spells(readings: Readings, typed: string, name: string): boolean {
  const [first] = name;
  if (typed === '') return true;
  if (first === undefined) return false;
  const rest = name.slice(first.length);
  if (typed.startsWith(first)) return spells(readings, typed.slice(first.length), rest);
  return readings(first).some(
    (syllable) =>
      syllable.startsWith(typed) ||
      (typed.startsWith(syllable) && spells(readings, typed.slice(syllable.length), rest)) ||
      (typed[0] === syllable[0] && spells(readings, typed.slice(1), rest)),
  );
}
