import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Built } from '../folder.ts';

/** What is worth compressing: pictures, print and zips are compressed as they are. */
const TEXT = /\.(?:css|csv|html|js|json|md|svg|txt|xml)$/;

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
  for (const path of files.filter((each) => TEXT.test(each)))
    for (const [ending, compress] of Object.entries(ways))
      if (!taken.has(`${path}.${ending}`)) built.write(`${path}.${ending}`, compress(built.bytes(path)));
}
