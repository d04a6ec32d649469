import { pinyin } from 'pinyin-pro';
import { byCodeUnit } from './order.ts';
import { level1Characters, openPinyin, type PinyinTable } from './pinyin.ts';

/** Syllables of a run, as they sound in it; or of a character, all that it may have. */
const heard = (text: string, multiple = false): string[] =>
  pinyin(text, { multiple, toneType: 'none', type: 'array', v: true }).map((one) =>
    one.replace(/[vü]/g, 'u'),
  );

/**
 * The pinyin table of a text. Build time only.
 * @param text our own text: its characters' readings, as they sound in their sentences, are added where the list of common characters lacks them
 */
export function pinyinTable(text: string): PinyinTable {
  // One reading for each character, so that the syllables never go back in the alphabet: the first that is not before the last.
  let last = '';
  const syllables = Array.from(level1Characters(), (character) => {
    last =
      heard(character, true)
        .sort()
        .find((one) => one >= last) ?? last;
    return `${last} `;
  });
  const counts = syllables
    .join('')
    .replace(/([a-z]+ )\1*/g, (all, one: string) => one.trim() + all.length / one.length);
  return counts + furtherReadings(text, counts);
}

function furtherReadings(text: string, counts: PinyinTable): PinyinTable {
  const known = openPinyin(counts);
  const further = new Map<string, Set<string>>();
  for (const run of new Set(text.match(/\p{Script=Han}+/gu) ?? [])) {
    const syllables = heard(run);
    Array.from(run).forEach((character, i) => {
      const syllable = syllables[i] ?? '';
      if (/^[a-z]+$/.test(syllable) && !known(character).includes(syllable))
        further.set(syllable, (further.get(syllable) ?? new Set()).add(character));
    });
  }
  return [...further]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([syllable, characters]) => syllable + [...characters].sort().join(''))
    .join('');
}
