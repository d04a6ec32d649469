/** Codes of GB18030, the other way round: Node decodes the encoding and does not write it. */
const codes = new Map<string, number[]>();

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The two-byte codes, and the first of four bytes: Latin letters and signs that are not among the former. */
function fillCodes(): void {
  const decoder = new TextDecoder('gb18030');
  const add = (...code: number[]) => {
    const character = decoder.decode(Uint8Array.from(code));
    if ([...character].length === 1 && character !== '\uFFFD' && !codes.has(character))
      codes.set(character, code);
  };
  for (const lead of range(0x81, 0xfe))
    for (const trail of range(0x40, 0xfe)) if (trail !== 0x7f) add(lead, trail);
  for (const second of range(0x30, 0x39))
    for (const third of range(0x81, 0xfe))
      for (const fourth of range(0x30, 0x39)) add(0x81, second, third, fourth);
}

/** A text in GB18030. @throws Error for a character that has no code among these */
export function toGb18030(text: string): Uint8Array {
  if (codes.size === 0) fillCodes();
  return Uint8Array.from(
    [...text].flatMap((character): number[] => {
      if (character < '\x80') return [character.charCodeAt(0)];
      const code = codes.get(character);
      if (!code) throw new Error(`no code for ${character}`);
      return code;
    }),
  );
}
