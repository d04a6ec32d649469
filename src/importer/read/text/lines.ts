import { assertModest } from '../../limits.ts';
import { decode } from '../decode.ts';
import { lineBreaks, type Reading, type SourceLine, widthOf } from '../line.ts';

/** The lines of a text file. @throws SiteError when the bytes are no text, or too much of it */
export function readText(bytes: Uint8Array, file: string): Reading {
  const { text, encoding } = decode(bytes, file, { plain: true });
  assertModest(text, file);
  const raw = text.split(lineBreaks);
  const lines = raw.flatMap((line, index): SourceLine[] => {
    if (line.trim() === '') return [];
    const apart = /^\s/.test(line) || raw[index - 1]?.trim() === '';
    const indent = widthOf(line.slice(0, line.length - line.trimStart().length).replaceAll('\t', '    '));
    return [
      {
        ...{ text: line.trim(), at: `第${index + 1}行`, line: index + 1 },
        ...(apart ? { apart } : {}),
        ...(indent > 0 ? { indent } : {}),
      },
    ];
  });
  return { lines, reference: text, remarks: [`文字按 ${encoding.toUpperCase()} 编码读出。`] };
}
