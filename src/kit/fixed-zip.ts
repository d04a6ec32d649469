import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest time a zip can name; the clock never goes into a file. */
const TIME = new Date(1980, 0, 1);
/** Where an Office file says when it was made and changed. */
const PROPERTIES = 'docProps/core.xml';
const MOMENTS = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

/** An Office file (.docx, .pptx) as it is written, without the moment of its making: in its properties, and in its zip. The same parts give the same bytes. */
export function withoutClock(office: Uint8Array): Uint8Array {
  const parts = unzipSync(office);
  const entries: Zippable = Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => [path, [timeless(path, bytes), { mtime: TIME }]]),
  );
  return zipSync(entries, { level: 9 });
}

const timeless = (path: string, bytes: Uint8Array): Uint8Array =>
  path === PROPERTIES ? strToU8(strFromU8(bytes).replace(MOMENTS, '')) : bytes;
