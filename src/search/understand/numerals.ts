import { chineseNumeral } from '../../text/numerals.ts';

/** What numerals are written with: the signs of 0 to 9, of ten and of a hundred, each with its capital last. */
const SIGNS = '〇零 一壹 二两贰 三叁 四肆 五伍 六陆 七柒 八捌 九玖 十拾 百佰'.split(' ');
/** All of them, and the capital ones, as pages and posters write those of duties: for patterns. */
export const NUMERALS = SIGNS.join('');
export const CAPITALS = SIGNS.map((signs) => signs.slice(-1)).join('');
/** Longest numeral that is read, in characters. */
const LONGEST = 5;

/** The number a numeral says: 3, 三, 十一, 拾壹, 二十, 一百四十八, 二〇一五; none for what is no numeral. */
export function numberOf(written: string): number | undefined {
  if (written === '' || written.length > LONGEST) return undefined;
  if (/^[0-9]+$/.test(written)) return Number(written);
  let [sum, digits] = [0, 0];
  for (const sign of written) {
    const value = SIGNS.findIndex((signs) => signs.indexOf(sign) >= 0);
    if (value < 0) return undefined;
    if (value < 10) digits = digits * 10 + value;
    else {
      sum += (digits || 1) * 10 ** (value - 9);
      digits = 0;
    }
  }
  return sum + digits;
}

/** A numeral in the other writing, 39 for 三十九 and 七 for 7; none where there is none. */
export function otherWriting(numeral: string): string | undefined {
  const value = numberOf(numeral);
  if (!value) return undefined;
  if (!/[0-9]/.test(numeral)) return String(value);
  return value < 100 && String(value) === numeral ? chineseNumeral(value) : undefined;
}
