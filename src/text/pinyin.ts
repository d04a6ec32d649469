/**
 * How characters sound, without a dictionary: GB/T 2312 lists its 3,755 common characters in order of pinyin, and every
 * browser can decode that list; so a table needs only how many of these each syllable has, and the readings our text adds:
 * `a2ai13an9…xing行chong重…`. ü is written u.
 */
export type PinyinTable = string;

/** The readings of a character: syllables without tone, ü as u; none for what is not a common Han character. */
export type Readings = (character: string) => readonly string[];

/** The characters of GB/T 2312 level 1 in their order. */
export function level1Characters(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes));
}

/** Opens a table; about 4,000 readings. */
export function openPinyin(table: PinyinTable): Readings {
  const readings = new Map<string, string[]>();
  const common = level1Characters();
  let at = 0;
  table.replace(/([a-z]+)(?:(\d+)|([^a-z]+))/g, (whole, syllable: string, count = '0', further = '') => {
    const start = at;
    at += Number(count);
    for (const character of common.slice(start, at) + further)
      readings.set(character, [...(readings.get(character) ?? []), syllable]);
    return whole;
  });
  return (character) => readings.get(character) ?? [];
}

/** Typed pinyin in the table's spelling: tone marks and tone numbers off, ü and v as u, no spaces or apostrophes. */
export function spellPinyin(typed: string): string {
  return typed
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/([a-z])[1-5](?![0-9])/g, '$1')
    .replace(/[^a-z]/g, '')
    .replace(/v/g, 'u');
}

/**
 * Letters as they are heard where people confuse them, syllable marks or none: zh/z, ch/c, sh/s, -ng/-n, l/n/r, f/h.
 * Two spellings that give the same are near in sound.
 */
export function blurred(letters: string): string {
  return letters
    .replace(/([zcs])h/g, '$1')
    .replace(/ng(?![aeiou])/g, 'n')
    .replace(/[lr]/g, 'n')
    .replace(/h/g, 'f')
    .replace(/fu(?=[aeio])/g, 'f');
}
