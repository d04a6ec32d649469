import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tablesOf, wholeFont } from '../images/whole-font.ts';

/** The faces of print: Song for titles and running text, Hei for small text, each for text and heavy (thin strokes of Song's regular weight break up in print, so that it is a medium); files of npm packages (SIL Open Font License). */
const files = [
  '@expo-google-fonts/noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf',
  '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
] as const;

const require = createRequire(import.meta.url);

/**
 * The fonts of print as bytes, under names of our own (Site Serif SC, Site Sans SC): a machine may have other versions
 * under the usual ones, and the typesetter would take these.
 * @throws SiteError for a file that was cut short
 */
export const printFonts = (): Buffer[] =>
  files.map((file) => renamed(wholeFont(file, readFileSync(require.resolve(file)))));

/** A TrueType font with “Noto” in its names replaced by “Site”, as many letters; its checksums are nobody's concern. */
function renamed(font: Buffer): Buffer {
  for (const { name, start, end } of tablesOf(font)) {
    if (name !== 'name') continue;
    const names = font.subarray(start, end);
    for (const encoding of ['utf16le', 'latin1'] as const) {
      const [from, to] = ['Noto', 'Site'].map((text) => Buffer.from(text, encoding)) as [Buffer, Buffer];
      // Names of Windows are UTF-16, the high byte first.
      if (encoding === 'utf16le') for (const bytes of [from, to]) bytes.swap16();
      for (let at = names.indexOf(from); at >= 0; at = names.indexOf(from, at + 1)) to.copy(names, at);
    }
  }
  return font;
}
