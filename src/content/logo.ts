import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { logoNames } from '../schema/site.ts';
import { readWithin } from '../support/read-within.ts';
import { withoutMark } from '../text/file.ts';
import { LOGO } from './limits.ts';
import { type Findings, judgeSvg } from './logo-svg.ts';
import type { ContentFile } from './reader.ts';

/** The logo of who runs the site, as it stands in the content folder. */
export interface Logo {
  name: (typeof logoNames)[number];
  /** Path as shown to people. */
  file: string;
  bytes: Uint8Array;
}

/**
 * The logo that `site.yaml` names; none where it names none or the file is not there, which is a check's to tell.
 * @param folder absolute path of the content folder
 * @throws SiteError when the file is there and cannot be read
 */
export function readLogo(folder: string, site: ContentFile): Logo | undefined {
  const given = (site.data as { logo?: unknown } | null | undefined)?.logo;
  const name = logoNames.find((each) => each === given);
  if (!name || !existsSync(join(folder, name))) return undefined;
  const file = site.file.replace(/[^/]*$/, name);
  return { name, file, bytes: new Uint8Array(readWithin({ folder, path: name, file, most: LOGO })) };
}

const textOf = ({ bytes }: Logo): string => withoutMark(Buffer.from(bytes).toString('utf8'));

/** How a PNG begins, and where its first chunk says how wide and high it is (ISO/IEC 15948, 5.2 and 11.2.2). */
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const SIZE_AT = 16;

/** What there is to tell of the bytes; a PNG has nothing that could be refused. */
export const judge = (logo: Logo): Findings =>
  logo.name === 'logo.svg' ? judgeSvg(textOf(logo)) : { isWhatItSays: isPng(logo), refused: [] };

const isPng = ({ bytes }: Logo): boolean =>
  bytes.length > SIZE_AT + 8 && PNG.every((byte, i) => bytes[i] === byte);

/** A logo that has been checked, as an SVG: a picture in points stands in one of its size. */
export function logoSvg(logo: Logo): string {
  if (logo.name === 'logo.svg') return textOf(logo);
  const view = new DataView(logo.bytes.buffer, logo.bytes.byteOffset, logo.bytes.byteLength);
  const [width, height] = [view.getUint32(SIZE_AT), view.getUint32(SIZE_AT + 4)];
  const data = Buffer.from(logo.bytes).toString('base64');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`;
  return `${svg}<image width="${width}" height="${height}" href="data:image/png;base64,${data}"/></svg>`;
}
