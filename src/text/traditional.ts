import * as OpenCC from 'opencc-js/t2cn';
import { radicalPairs } from './radicals.ts';

/**
 * Which traditional characters readers may type for the characters of a text. Build time only.
 * From OpenCC's tables for Taiwan, Hong Kong and the general standard, character by character; and the radicals that look like them.
 * @param text our own text; only its characters are served
 * @returns two strings of equal length: a traditional character in the first stands for the simplified one at its place in the second
 */
export function traditionalTable(text: string): [from: string, to: string] {
  const ours = new Set(text);
  const converters = (['t', 'tw', 'hk'] as const).map((from) => OpenCC.Converter({ from, to: 'cn' }));
  let from = '';
  let to = '';
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const simplified = converters.map((convert) => convert(character)).find((result) => result !== character);
    if (simplified && simplified.length === 1 && ours.has(simplified) && !ours.has(character)) {
      from += character;
      to += simplified;
    }
  }
  for (const [radical, character] of radicalPairs()) {
    const simplified = ours.has(character) ? character : (converters[0]?.(character) ?? character);
    if (simplified.length === 1 && ours.has(simplified)) {
      from += radical;
      to += simplified;
    }
  }
  return [from, to];
}

const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });

/** A text with its traditional characters made simplified. Never in the browser: the tables are large. */
export const simplified = (text: string): string => toSimplified(text);
