import type { Readings } from '../text/pinyin.ts';

const known = new Map<string, string[]>();

/** A syllable as people write it who do not hear zh from z, -ng from -n or l from n; there are four hundred, so each is asked for often. */
const slips = (syllable: string): string[] => {
  const all = known.get(syllable) ?? slipsOf(syllable);
  known.set(syllable, all);
  return all;
};

const slipsOf = (syllable: string): string[] => {
  const beginnings = [
    syllable,
    syllable.replace(/^([zcs])h/, '$1'),
    syllable.replace(/^([zcs])(?!h)/, '$1h'),
    syllable.replace(/^n/, 'l'),
    syllable.replace(/^l/, 'n'),
  ];
  const all = beginnings.reduce<string[]>(
    (list, one) => list.concat(one, one.replace(/([aei])ng$/, '$1n'), one.replace(/([aei]n)$/, '$1g')),
    [],
  );
  return Array.from(new Set(all));
};

/**
 * Whether letters, and characters among them, spell the beginning of a name: whole syllables, a last one begun, or initials.
 * @param near whether zh/z, -ng/-n and the like count as the same
 */
export function spells(readings: Readings, typed: string, name: string, near = false): boolean {
  const [first] = name;
  if (typed === '') return true;
  if (first === undefined) return false;
  const rest = name.slice(first.length);
  if (typed.slice(0, first.length) === first) return spells(readings, typed.slice(first.length), rest, near);
  const heard = near
    ? readings(first).reduce<string[]>((all, syllable) => all.concat(slips(syllable)), [])
    : readings(first);
  return heard.some(
    (syllable) =>
      (typed.slice(0, syllable.length) === syllable &&
        spells(readings, typed.slice(syllable.length), rest, near)) ||
      syllable.slice(0, typed.length) === typed ||
      (!near && typed[0] === syllable[0] && spells(readings, typed.slice(1), rest)),
  );
}
