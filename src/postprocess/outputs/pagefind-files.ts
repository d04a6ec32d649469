import { gunzipSync } from 'node:zlib';
import type { Fragment } from '../../search/fragment.ts';

const SIGNATURE = 'pagefind_dcd';

/** The bytes behind Pagefind's compression and signature. */
export const unpack = (content: Uint8Array): Buffer => gunzipSync(content).subarray(SIGNATURE.length);
export const fragmentOf = (content: Uint8Array): Fragment =>
  JSON.parse(unpack(content).toString('utf8')) as Fragment;

/** What Pagefind writes as CBOR: whole numbers, text and arrays. */
export type Cbor = number | string | Cbor[];

/** Reads the part of CBOR (RFC 8949) that Pagefind's files use. @throws Error at anything else */
export function readCbor(bytes: Buffer): Cbor {
  let at = 0;
  const argument = (info: number): number => {
    if (info < 24) return info;
    const size = { 24: 1, 25: 2, 26: 4 }[info];
    if (!size) throw new Error(`Pagefind's file holds CBOR of a kind that is not read here (${info})`);
    at += size;
    return bytes.readUIntBE(at - size, size);
  };
  const read = (): Cbor => {
    const first = bytes[at++] ?? 0;
    const value = argument(first & 31);
    switch (first >> 5) {
      case 0:
        return value;
      case 1:
        return -1 - value;
      case 3:
        at += value;
        return bytes.subarray(at - value, at).toString('utf8');
      case 4:
        return Array.from({ length: value }, read);
      default:
        throw new Error(`Pagefind's file holds CBOR of a kind that is not read here (type ${first >> 5})`);
    }
  };
  return read();
}
