import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pdfPages } from '../../helpers/pdf.ts';

/** A page as Chromium writes it, whose packed text ends with a given byte. */
function pdfEnding(byte: number): Buffer {
  for (let n = 0; n < 10_000; n++) {
    const packed = deflateSync(`BT (${n}) Tj ET`);
    if (packed.at(-1) !== byte) continue;
    return Buffer.concat([
      Buffer.from('%PDF-1.4\n1 0 obj\n<</Type /Page\n/Contents 2 0 R>>\nendobj\n'),
      Buffer.from(`2 0 obj\n<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n`),
      packed,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
  }
  throw new Error('no text packs to that end');
}

test.each([0x0a, 0x0d, 0x41])('the text of a PDF page is read whole where it ends with byte %d', (byte) => {
  // What is cut by a byte cannot be unpacked. Of its glyphs nothing is known here.
  expect(pdfPages(pdfEnding(byte))).toEqual([{ runs: [], text: '' }]);
});
