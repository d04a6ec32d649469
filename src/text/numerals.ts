/** A digit for each place, and the ten. */
interface Script {
  digits: readonly string[];
  ten: string;
}

/** Capital numerals (大写数字), as deeds and certificates write them: dense, even, and not to be mistaken. */
const capital: Script = { digits: ['', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'], ten: '拾' };
const plain: Script = { digits: ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'], ten: '十' };

function write(n: number, { digits, ten }: Script): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`no numeral for ${n}`);
  const tens = Math.floor(n / 10);
  return (tens > 1 ? digits[tens] : '') + (tens > 0 ? ten : '') + digits[n % 10];
}

/**
 * A whole number from 1 to 99 in capital numerals: 3 → 叁, 12 → 拾贰, 20 → 贰拾.
 * @throws RangeError outside that range
 */
export const capitalNumeral = (n: number): string => write(n, capital);

/**
 * A whole number from 1 to 99 as text writes it: 3 → 三, 12 → 十二, 20 → 二十.
 * @throws RangeError outside that range
 */
export const chineseNumeral = (n: number): string => write(n, plain);
