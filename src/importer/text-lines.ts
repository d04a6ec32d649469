import { decode } from './decode.ts';
import { assertModest } from './limits.ts';
import { type Reading, type SourceLine, splitLines } from './line.ts';

/** The lines of a text file. @throws SiteError when the bytes are no text, or too much of it */
export function readText(bytes: Uint8Array, file: string): Reading {
  const { text, encoding } = decode(bytes, file);
  assertModest(text, file);
  const lines = splitLines(text).flatMap((line, index): SourceLine[] => (line === '' ? [] : [{ text: line, at: `第${index + 1}行`, line: index + 1 }]));
  return { lines, reference: text, remarks: [`文字按 ${encoding.toUpperCase()} 编码读出。`] };
}
