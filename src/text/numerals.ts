/** The digits from one to nine, and the units above one. */
interface Script {
  digits: readonly string[];
  units: readonly [ten: string, hundred: string, thousand: string];
}

/** Capital numerals (大写数字), as deeds and certificates write them: dense, even, and not to be mistaken. */
const capital: Script = {
  digits: ['', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'],
  units: ['拾', '佰', '仟'],
};
const plain: Script = {
  digits: ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'],
  units: ['十', '百', '千'],
};

/** The largest number that has a numeral here. */
const LARGEST_NUMERAL = 9999;

function write(n: number, { digits, units }: Script): string {
  if (!Number.isInteger(n) || n < 1 || n > LARGEST_NUMERAL) throw new RangeError(`no numeral for ${n}`);
  const places = [...String(n)].map(Number);
  const text = places
    .map((digit, i) => {
      const unit = units[places.length - 2 - i] ?? '';
      if (digit > 0) return digits[digit] + unit;
      // One 零 for all that is left out between two digits, none at the end.
      return places[i - 1] !== 0 && places.slice(i).some((rest) => rest > 0) ? '零' : '';
    })
    .join('');
  // Ten is written without its one: 十二, but 一百一十二.
  return n >= 10 && n < 20 ? text.slice(1) : text;
}

/**
 * A whole number in capital numerals: 3 → 叁, 12 → 拾贰, 101 → 壹佰零壹, 210 → 贰佰壹拾.
 * @throws RangeError outside 1 to LARGEST_NUMERAL
 */
export const capitalNumeral = (n: number): string => write(n, capital);

/**
 * A whole number as text writes it: 3 → 三, 12 → 十二, 101 → 一百零一, 210 → 二百一十.
 * @throws RangeError outside 1 to LARGEST_NUMERAL
 */
export const chineseNumeral = (n: number): string => write(n, plain);

/** How many there are of what is counted in 条 or 部分: of two, 两. */
export const chineseCount = (n: number): string => (n === 2 ? '两' : chineseNumeral(n));

/** How a number of things is written in a text: in digits, or in Chinese. */
export const COUNT = '\\d+|[一二三四五六七八九十百千零两]+';

let values: Map<string, number> | undefined;

/** The number a text writes in one of these ways; none where it writes no number. */
export function readCount(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  values ??= new Map([
    ['两', 2],
    ...Array.from({ length: LARGEST_NUMERAL }, (_, i): [string, number] => [chineseNumeral(i + 1), i + 1]),
  ]);
  return values.get(text);
}
