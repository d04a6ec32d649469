import { missingGlyphs } from '../images/fonts.ts';
import type { Data } from './types.ts';

/** What printers set where they have no type for a character. */
const GETA = '〓';

/** A text with a geta for each character that one of the faces has no glyph for. */
export const printable = (text: string): string => {
  const missing = [...missingGlyphs(text, 'song'), ...missingGlyphs(text, 'hei')];
  return missing.length === 0
    ? text
    : Array.from(text, (each) => (missing.includes(each) ? GETA : each)).join('');
};

/** Data whose texts are all printable. */
export function printableData(data: Data): Data {
  if (typeof data === 'string') return printable(data);
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(printableData);
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, printableData(value)]],
    ),
  );
}
