import { gunzipSync } from 'node:zlib';
import type { Fragment } from '../../search/fragment.ts';

/** What Pagefind's files begin with, below its compression. */
const SIGNATURE = 'pagefind_dcd';
/** What heads of CBOR begin: a text, a list. */
const TEXT = 3;
const LIST = 4;

/** A file of Pagefind's with its compression taken off; one that has none as it is. */
export const plain = (content: Uint8Array): Uint8Array =>
  content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
/** What stands behind the signature, below the compression. */
export const unsigned = (content: Uint8Array): Buffer => Buffer.from(content).subarray(SIGNATURE.length);
export const fragmentOf = (content: Uint8Array): Fragment =>
  JSON.parse(unsigned(content).toString('utf8')) as Fragment;

/** The word an index chunk, its compression taken off, begins with, its words being in order: the first text of its CBOR, behind the heads of the lists it stands in. */
export function firstWord(content: Uint8Array): string {
  const bytes = unsigned(content);
  let at = 0;
  let [kind = 0, length = 0] = [];
  do {
    const head = bytes[at++] ?? 0;
    kind = head >> 5;
    length = head & 31;
    const more = length < 24 ? 0 : 2 ** (length - 24);
    if (more > 0) length = bytes.readUIntBE(at, more);
    at += more;
  } while (kind === LIST);
  if (kind !== TEXT) throw new Error('an index chunk of Pagefind begins with no word');
  return bytes.toString('utf8', at, at + length);
}
