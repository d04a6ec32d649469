import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { byCodeUnit } from '../text/order.ts';

/** The earliest time a zip can name; the clock never goes into a file. */
const TIME = new Date(1980, 0, 1);
/** Where an Office file says when it was made and changed. */
const PROPERTIES = 'docProps/core.xml';
const MOMENTS = /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g;

/** The list of what the parts are stands first (ECMA-376 Part 2, and every program that writes one). */
const rank = (path: string): number => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);

/** What else an Office file is given as it is zipped again. */
interface Changes {
  /** The day it says it was made and changed on, YYYY-MM-DD; without one it says none. */
  day?: string;
  /** The text of a part (.xml, .rels), put right. */
  mended?: (path: string, xml: string) => string;
}

/**
 * An Office file (.docx, .pptx) as it is written, without the moment of its making: in its properties, and in its zip,
 * whose parts stand in one order. The same parts give the same bytes.
 */
export function withoutClock(
  office: Uint8Array,
  { day, mended = (_, xml) => xml }: Changes = {},
): Uint8Array {
  const moment = day ? `$1${day}T00:00:00Z$3` : '';
  const textOf = (path: string, xml: string): string =>
    path === PROPERTIES ? xml.replace(MOMENTS, moment) : mended(path, xml);
  const entries: Zippable = {};
  const sorted = Object.entries(unzipSync(office))
    .filter(([path]) => !path.endsWith('/'))
    .sort(([one], [other]) => rank(one) - rank(other) || byCodeUnit(one, other));
  for (const [path, bytes] of sorted) {
    const isText = /\.(?:xml|rels)$/.test(path);
    entries[path] = [isText ? strToU8(textOf(path, strFromU8(bytes))) : bytes, { mtime: TIME }];
  }
  return zipSync(entries, { level: 9 });
}
