import { gunzipSync } from 'node:zlib';

/** Pagefind's own files by path, their compression taken off: engine, WebAssembly, metadata, index chunks, fragments. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What Pagefind's files begin with, below its compression. */
const SIGNATURE = 'pagefind_dcd';

/** Files of one kind by their paths: those the engine begins with, chunks of the index, fragments. */
const KINDS = {
  own: /^pagefind-entry\.json$|\.(?:pf_meta|pagefind)$/,
  chunk: /\.pf_index$/,
  fragment: /\.pf_fragment$/,
};
export const filesOf = (files: Files, kind: keyof typeof KINDS): Record<string, Uint8Array> =>
  Object.fromEntries([...files].filter(([path]) => KINDS[kind].test(path)));

/** A file of Pagefind's with its compression taken off; one that has none as it is. */
export const plain = (content: Uint8Array): Uint8Array =>
  content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
/** What stands behind the signature. */
export const unsigned = (content: Uint8Array): Buffer => Buffer.from(content).subarray(SIGNATURE.length);

/** What heads of CBOR begin: a text, a list; and behind which of them, by its last bits, so many bytes of a length stand. */
const TEXT = 3;
const LIST = 4;
const LENGTHS: Record<number, number> = { 24: 1, 25: 2, 26: 4 };

/** The word an index chunk begins with, its words being in order: the first text of its CBOR, behind the heads of the lists it stands in. */
export function firstWord(content: Uint8Array): string {
  const bytes = unsigned(content);
  for (let at = 0; ; ) {
    const head = bytes.readUInt8(at++);
    const size = LENGTHS[head & 31];
    const length = size ? bytes.readUIntBE(at, size) : head & 31;
    at += size ?? 0;
    if (head >> 5 === TEXT) return bytes.toString('utf8', at, at + length);
    if (head >> 5 !== LIST) throw new Error('an index chunk of Pagefind begins with no word');
  }
}
