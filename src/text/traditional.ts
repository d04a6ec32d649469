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
  const characters = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, i) => String.fromCharCode(0x4e00 + i));
  const pairs = characters
    .filter((character) => !ours.has(character))
    .map((own) => [own, converters.map((convert) => convert(own)).find((result) => result !== own)])
    .concat(radicalPairs().map(([radical, own]) => [radical, ours.has(own) ? own : simplified(own)]))
    .filter(([, simple]) => simple?.length === 1 && ours.has(simple));
  return [pairs.map(([from]) => from).join(''), pairs.map(([, to]) => to).join('')];
}

/** Made when it is first asked for: that takes the whole of the tables. */
let convert: ((text: string) => string) | undefined;

/** A text with its traditional characters made simplified. Never in the browser: the tables are large. */
export function simplified(text: string): string {
  convert ??= OpenCC.Converter({ from: 't', to: 'cn' });
  return convert(text);
}
