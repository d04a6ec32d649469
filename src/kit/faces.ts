import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brokenFont } from '../images/fonts.ts';
import { SiteError } from '../support/site-error.ts';

/** The faces of print: Song for titles and running text, Hei for small text, each regular and heavy; files of npm packages (SIL Open Font License). */
const files = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
] as const;

const require = createRequire(import.meta.url);

/**
 * The fonts of print as bytes, under names of our own (Site Serif SC, Site Sans SC): a machine may have other versions
 * under the usual ones, and the typesetter would take these.
 */
export const printFonts = (): Buffer[] =>
  files.map((file) => renamed(whole(file, readFileSync(require.resolve(file)))));

/** @throws SiteError for a file that is no TrueType font, or was cut short: the typesetter would do without it and not say so */
function whole(file: string, font: Buffer): Buffer {
  const ends =
    font.length > 12 && font.readUInt32BE(0) === 0x00010000 ? tablesOf(font).map(({ end }) => end) : [];
  if (ends.length === 0 || Math.max(...ends) > font.length)
    throw new SiteError(brokenFont(file, `${font.length} B`));
  return font;
}

/** The tables of a TrueType font: their names and where they begin and end, as its head has them. */
function tablesOf(font: Buffer): { name: string; start: number; end: number }[] {
  const count = font.readUInt16BE(4);
  return Array.from({ length: font.length < 12 + count * 16 ? 0 : count }, (_, i) => {
    const record = 12 + i * 16;
    const start = font.readUInt32BE(record + 8);
    return {
      name: font.toString('latin1', record, record + 4),
      start,
      end: start + font.readUInt32BE(record + 12),
    };
  });
}

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
