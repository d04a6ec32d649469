/**
 * How characters sound, without a dictionary: GB/T 2312 lists its 3,755 common characters in order of pinyin, and every
 * browser can decode that list; so a table needs only how many characters each syllable has, and the readings our text adds.
 */
export interface PinyinTable {
  /** Syllables with their numbers of characters, in the order of GB/T 2312 level 1: `a2ai13an9…`. ü is written u. */
  level1: string;
  /** Further readings of characters of our text: `xing行chong重…`. */
  further: string;
}

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
export function openPinyin({ level1, further }: PinyinTable): Readings {
  const readings = new Map<string, string[]>();
  const add = (character: string, syllable: string) => {
    const known = readings.get(character);
    if (known) known.push(syllable);
    else readings.set(character, [syllable]);
  };
  const characters = level1Characters();
  let at = 0;
  level1.replace(/([a-z]+)(\d+)/g, (whole, syllable: string, count: string) => {
    for (let i = 0; i < Number(count); i++) add(characters.charAt(at++), syllable);
    return whole;
  });
  further.replace(/([a-z]+)([^a-z]+)/g, (whole, syllable: string, all: string) => {
    for (const character of all) add(character, syllable);
    return whole;
  });
  const none: readonly string[] = [];
  return (character) => readings.get(character) ?? none;
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
