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
  const readings = characters.map(
    (character) =>
      new Set(pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true }).map(inTable)),
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

/** One reading for each character so that the syllables never go back in the alphabet and as many as possible are true readings. */
function inOrder(readings: Set<string>[]): string[] {
  const syllables = [...new Set(readings.flatMap((set) => [...set]))].sort();
  let best = new Array<number>(syllables.length).fill(0);
  const from: number[][] = [];
  for (const true_ of readings) {
    let most = -1;
    let at = 0;
    const origin: number[] = [];
    best = syllables.map((syllable, i) => {
      if ((best[i] ?? 0) > most) [most, at] = [best[i] ?? 0, i];
      origin.push(at);
      return most + (true_.has(syllable) ? 1 : 0);
    });
    from.push(origin);
  }
  let at = best.indexOf(Math.max(...best));
  return from
    .reverse()
    .map((origin) => {
      const syllable = syllables[at] ?? '';
      at = origin[at] ?? 0;
      return syllable;
    })
    .reverse();
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
