import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';
import { wholeFont } from './whole-font.ts';

/** The faces pictures are drawn with: files of npm packages (SIL Open Font License), never the machine's fonts. */
const files = {
  song: '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  hei: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
} as const;
export type Face = keyof typeof files;

const require = createRequire(import.meta.url);
const loaded = new Map<Face, { data: Buffer; font: Font }>();

/** A face's bytes and outlines, read once. @throws SiteError for a file that was cut short */
export function loadFace(face: Face): { data: Buffer; font: Font } {
  const known = loaded.get(face);
  if (known) return known;
  const data = wholeFont(files[face], readFileSync(require.resolve(files[face])));
  const font = create(data);
  if (font.isCollection) throw new Error(`${files[face]} is a collection of fonts, not one font`);
  const entry = { data, font };
  loaded.set(face, entry);
  return entry;
}

/** The characters of a text for which a face has no glyph, each once; spaces need none. */
export function missingGlyphs(text: string, face: Face): string[] {
  const { font } = loadFace(face);
  return [...new Set(text)].filter(
    (character) => !/\s/u.test(character) && !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  );
}

/** What printers set where they have no type for a character. */
const GETA = '〓';

/** Whether a character is a Chinese one, of which no face has all. */
export const isHan = (character: string): boolean => /^\p{Script=Han}$/u.test(character);

/** A text as a face can draw it: a Chinese character it has no glyph for is a geta. */
export function drawable(text: string, face: Face): string {
  const missing = missingGlyphs(text, face).filter(isHan);
  return missing.length === 0 ? text : Array.from(text, (c) => (missing.includes(c) ? GETA : c)).join('');
}

/**
 * Makes sure a face has a glyph for every character of a text; a missing one would be drawn as an empty box.
 * @throws Error naming the characters and the face
 */
export function assertGlyphs(text: string, face: Face): void {
  const missing = missingGlyphs(text, face);
  if (missing.length > 0)
    throw new Error(`the face ${files[face]} has no glyph for ${missing.join(' ')}, used in “${text}”`);
}
