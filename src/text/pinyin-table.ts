import { pinyin } from 'pinyin-pro';
import { byCodeUnit } from './order.ts';
import { level1Characters, type PinyinTable } from './pinyin.ts';

const inTable = (syllable: string): string => syllable.replaceAll('v', 'u').replaceAll('ü', 'u');
const han = /\p{Script=Han}/u;

/**
 * The pinyin table of a text. Build time only.
 * @param text our own text: its characters' readings, as they sound in their sentences, are added where the list of common characters lacks them
 */
export function pinyinTable(text: string): PinyinTable {
  const characters = Array.from(level1Characters());
  const readings = characters.map((character) =>
    pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true }).map(inTable),
  );
  const syllables = inOrder(readings);
  let level1 = '';
  for (let start = 0; start < syllables.length; ) {
    let end = start;
    while (syllables[end] === syllables[start]) end++;
    level1 += `${syllables[start]}${end - start}`;
    start = end;
  }
  return {
    level1,
    further: furtherReadings(
      text,
      new Map(characters.map((character, i) => [character, syllables[i] ?? ''])),
    ),
  };
}

/** One reading for each character, so that the syllables never go back in the alphabet: the first that is not before the last. */
function inOrder(readings: string[][]): string[] {
  let syllable = '';
  return readings.map((own) => {
    syllable = own.sort().find((one) => one >= syllable) ?? syllable;
    return syllable;
  });
}

function furtherReadings(text: string, known: Map<string, string>): string {
  const further = new Map<string, Set<string>>();
  for (const run of new Set(text.match(/\p{Script=Han}+/gu) ?? [])) {
    const heard = pinyin(run, { toneType: 'none', type: 'array', v: true });
    Array.from(run).forEach((character, i) => {
      const syllable = inTable(heard[i] ?? '');
      if (!han.test(character) || !/^[a-z]+$/.test(syllable) || known.get(character) === syllable) return;
      further.set(syllable, (further.get(syllable) ?? new Set()).add(character));
    });
  }
  return [...further]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([syllable, characters]) => syllable + [...characters].sort().join(''))
    .join('');
}
