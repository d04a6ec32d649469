import { packageFault } from '../support/broken-package.ts';
import { SiteError } from '../support/site-error.ts';

/** A table of a font: its name, and where it begins and ends. */
interface Table {
  name: string;
  start: number;
  end: number;
}

/** What a TrueType font begins with (OpenType 1.9, “Table Directory”). */
const TRUETYPE = 0x00010000;
/** Bytes of the head of the directory, and of each of its records. */
const HEAD = 12;
const RECORD = 16;

/** The tables of a TrueType font, as its directory has them; none where the file is no such font. */
export function tablesOf(font: Buffer): Table[] {
  if (font.length < HEAD || font.readUInt32BE(0) !== TRUETYPE) return [];
  const count = font.readUInt16BE(4);
  if (font.length < HEAD + count * RECORD) return [];
  return Array.from({ length: count }, (_, i) => {
    const record = HEAD + i * RECORD;
    const start = font.readUInt32BE(record + 8);
    const name = font.toString('latin1', record, record + 4);
    return { name, start, end: start + font.readUInt32BE(record + 12) };
  });
}

/**
 * A font file as it is, once it is sure that no table of it lies behind its end: of one that was cut short letters would be
 * missing, and not every reader says so.
 * @param file its name, with that of its package
 * @throws SiteError
 */
export function wholeFont(file: string, font: Buffer): Buffer {
  const ends = tablesOf(font).map(({ end }) => end);
  if (ends.length > 0 && Math.max(...ends) <= font.length) return font;
  const [scope, name, ...rest] = file.split('/');
  throw new SiteError(packageFault(`${scope}/${name}`, `${rest.at(-1)} 只有 ${font.length} 字节`));
}
