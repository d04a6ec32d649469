/** Values of styles, as far as they tell whether text is seen. */

const units: Record<string, number> = {
  px: 1,
  '': 1,
  pt: 4 / 3,
  em: 16,
  rem: 16,
  ex: 8,
  '%': 10,
  vw: 10,
  vh: 10,
  cm: 38,
  mm: 4,
  in: 96,
};

/** A length in about as many pixels; none where it is no length. */
export function pixels(value: string): number | undefined {
  const [, number, unit = ''] = /^(-?[\d.]+)([a-z%]*)$/.exec(value.trim()) ?? [];
  const scale = units[unit];
  return number === undefined || scale === undefined ? undefined : Number(number) * scale;
}

const names: Record<string, string> = {
  ...{ white: 'ffffff', black: '000000', snow: 'fffafa', ivory: 'fffff0', gray: '808080', red: 'ff0000' },
  ...{ blue: '0000ff', green: '008000', yellow: 'ffff00', silver: 'c0c0c0', whitesmoke: 'f5f5f5' },
};

/** The colour a value begins with or names, as `rgb(r,g,b)` or `transparent`; none where it names none that is known. */
export function colourOf(value: string): string | undefined {
  for (const word of value.match(/#[\da-f]{3,8}\b|rgba?\([^)]*\)|[a-z]+/g) ?? []) {
    const hex =
      names[word] ??
      /^#([\da-f]{6})/.exec(word)?.[1] ??
      /^#([\da-f]{3,4})$/.exec(word)?.[1]?.slice(0, 3).replace(/./g, '$&$&');
    if (hex) return `rgb(${[0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join()})`;
    const parts = word.startsWith('rgb') ? (word.match(/[\d.]+%?/g) ?? []) : [];
    if (parts.length >= 3)
      return parts[3] !== undefined && Number.parseFloat(parts[3]) === 0
        ? 'transparent'
        : `rgb(${parts.slice(0, 3).map(Number).join()})`;
  }
  return value.trim() === 'transparent' && value !== '' ? 'transparent' : undefined;
}

/** Whether two colours can hardly be told apart. */
export function coloursAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((colour) => (colour.match(/\d+/g) ?? []).map(Number));
  return a?.length === 3 && b?.length === 3 && a.every((part, i) => Math.abs(part - (b[i] ?? 999)) <= 10);
}
