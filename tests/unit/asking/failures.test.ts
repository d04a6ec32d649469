import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isUndecodable } from '../../../src/asking/failures.ts';

/** The code that a decompressor gives. */
const failureOf = (unpack: () => unknown): string => {
  try {
    unpack();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? '';
  }
  throw new Error('it was unpacked');
};

test.each<[failure: string, is: boolean]>([
  [failureOf(() => gunzipSync('no gzip')), true],
  [failureOf(() => gunzipSync(gzipSync('whole').subarray(0, 12))), true],
  [failureOf(() => brotliDecompressSync('no brotli')), true],
  ['ERR_SSL_WRONG_VERSION_NUMBER', false],
  ['ERR_TLS_CERT_ALTNAME_INVALID', false],
  ['UND_ERR_SOCKET', false],
  ['ECONNRESET', false],
])('%s: that bytes cannot be unpacked is %s', (failure, is) => {
  expect(isUndecodable(failure)).toBe(is);
});
