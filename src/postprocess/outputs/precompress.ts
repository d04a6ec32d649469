import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { isText } from '../../support/media-types.ts';
import type { Built } from '../folder.ts';

/** Both at their best: it is done once, for every reader. */
const ways: Record<string, (bytes: Uint8Array) => Buffer> = {
  br: (bytes) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Writes each text file of the site compressed beside it (`a.html.br`, `a.html.gz`), for hosts that send what is ready. A name that staff
 * have taken for a file of their own is left to them.
 */
export function precompress(built: Built): void {
  const files = built.files();
  const taken = new Set(files);
  for (const path of files.filter(isText))
    for (const [ending, compress] of Object.entries(ways))
      if (!taken.has(`${path}.${ending}`)) built.write(`${path}.${ending}`, compress(built.bytes(path)));
}
