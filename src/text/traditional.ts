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
  const converters = [simplified, ...['tw', 'hk'].map((from) => OpenCC.Converter({ from, to: 'cn' }))];
  let from = '';
  let to = '';
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const simple = converters.map((convert) => convert(character)).find((result) => result !== character);
    if (simple && simple.length === 1 && ours.has(simple) && !ours.has(character)) {
      from += character;
      to += simple;
    }
  }
  for (const [radical, character] of radicalPairs()) {
    const simple = ours.has(character) ? character : simplified(character);
    if (simple.length === 1 && ours.has(simple)) {
      from += radical;
      to += simple;
    }
  }
  return [from, to];
}

/** Made when it is first asked for: that takes the whole of the tables. */
let convert: ((text: string) => string) | undefined;

/** A text with its traditional characters made simplified. Never in the browser: the tables are large. */
export function simplified(text: string): string {
  convert ??= OpenCC.Converter({ from: 't', to: 'cn' });
  return convert(text);
}
