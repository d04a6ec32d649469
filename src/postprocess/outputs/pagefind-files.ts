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

/** The heads of CBOR that an index chunk begins with, a character for each byte: those of lists, and that of the first text in them. */
const HEADS = /^(?:[\x80-\x97]|\x98.|\x99..|\x9a.{4})*([\x60-\x77]|\x78.|\x79..)/s;

/** The word an index chunk begins with, its words being in order: the first text of its CBOR. */
export function firstWord(content: Uint8Array): string {
  const bytes = unsigned(content);
  const [heads, own] = HEADS.exec(bytes.toString('latin1')) ?? [];
  if (!heads || !own) throw new Error('an index chunk of Pagefind begins with no word');
  // A short length stands in the last bits of the head, a longer one behind it.
  const [short = 0, ...long] = Buffer.from(own, 'latin1');
  const length = long.length > 0 ? long.reduce((sum, byte) => sum * 256 + byte) : short & 31;
  return bytes.toString('utf8', heads.length, heads.length + length);
}
