import { type Face, isHan, loadFace } from './fonts.ts';

/** A character of a line, and where its square begins, in squares of its size. */
interface Placed {
  character: string;
  at: number;
}

/** The space between Han characters and letters or digits beside them (CLREQ 3.2.2), in squares: ours, and what the typesetter leaves. */
const BESIDE_LETTERS = { ours: 1 / 8, typeset: 1 / 4 } as const;
const isLetter = (character: string): boolean => /[\p{Script=Latin}\p{N}]/u.test(character);

/** How wide a character is, in squares, and which half of its square is blank, of marks of punctuation. */
interface Measure {
  advance: number;
  blank: 'before' | 'after' | undefined;
}
const measured = { song: new Map<string, Measure>(), hei: new Map<string, Measure>() };

function measure(character: string, face: Face): Measure {
  const known = measured[face].get(character);
  if (known) return known;
  const { font } = loadFace(face);
  const { advanceWidth, bbox } = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  const isSquare = /\p{P}/u.test(character) && advanceWidth >= font.unitsPerEm;
  const isBlank = { before: bbox.minX >= advanceWidth / 2, after: bbox.maxX <= advanceWidth / 2 };
  const blank = isSquare && isBlank.before ? 'before' : isSquare && isBlank.after ? 'after' : undefined;
  const made = { advance: advanceWidth / font.unitsPerEm, blank } as const;
  measured[face].set(character, made);
  return made;
}

/**
 * A line as it is set: where each character stands. Blank halves of marks are left out at the ends of the line and
 * between marks (CLREQ 3.1.6), and letters stand a little off Han characters.
 * @param setter who sets it
 * @returns the characters, and the width of the line, in squares
 */
export function setLine(
  text: string,
  face: Face,
  setter: keyof typeof BESIDE_LETTERS = 'ours',
): { placed: Placed[]; width: number } {
  const characters = [...text];
  const blanks = characters.map((character) => measure(character, face).blank);
  /** Whether a mark stands beside the end of the line, or beside another. */
  const meets = (other: number) => characters[other] === undefined || blanks[other] !== undefined;
  let pen = 0;
  const placed = characters.map((character, i): Placed => {
    const before = characters[i - 1] ?? '';
    if ((isHan(before) && isLetter(character)) || (isLetter(before) && isHan(character)))
      pen += BESIDE_LETTERS[setter];
    if (blanks[i] === 'before' && meets(i - 1)) pen -= 0.5;
    const at = pen;
    pen += measure(character, face).advance;
    // A mark that opens leaves out its own blank half after this one.
    if (blanks[i] === 'after' && meets(i + 1) && blanks[i + 1] !== 'before') pen -= 0.5;
    return { character, at };
  });
  return { placed, width: pen };
}
