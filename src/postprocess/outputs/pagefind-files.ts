import { gunzipSync } from 'node:zlib';
import type { Fragment } from '../../search/fragment.ts';

/** What Pagefind's files begin with, below its compression. */
const SIGNATURE = 'pagefind_dcd';

/** A file of Pagefind's with its compression taken off; one that has none as it is. */
export const plain = (content: Uint8Array): Uint8Array =>
  content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
/** The bytes behind Pagefind's compression and signature. */
export const unpack = (content: Uint8Array): Buffer => gunzipSync(content).subarray(SIGNATURE.length);
export const fragmentOf = (content: Uint8Array): Fragment =>
  JSON.parse(unpack(content).toString('utf8')) as Fragment;
