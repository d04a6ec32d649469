const digits = '零一二三四五六七八九';
/** Han numerals as they are written in normal text. */
const han = /^[零〇一二两三四五六七八九十百]+$/;
/** Capital numerals, as pages and posters write those of duties, and what they say. */
export const CAPITALS = '壹贰叁肆伍陆柒捌玖拾佰';
const said = '一二三四五六七八九十百';
/** Longest numeral that is read, in characters. */
const LONGEST = 5;

/** The number a numeral says: 3, 三, 十一, 拾壹, 二十, 一百四十八, 二〇一五; none for what is no numeral. */
export function numberOf(written: string): number | undefined {
  const numeral = written.replace(new RegExp(`[${CAPITALS}]`, 'g'), (one) =>
    said.charAt(CAPITALS.indexOf(one)),
  );
  if (/^[0-9]{1,5}$/.test(numeral)) return Number(numeral);
  if (!han.test(numeral) || numeral.length > LONGEST) return undefined;
  const plain = numeral.replace(/〇/g, '零').replace(/两/g, '二');
  const digitOf = (character: string) => digits.indexOf(character);
  if (!/[十百]/.test(plain))
    return Number(Array.from(plain, (character) => String(digitOf(character))).join(''));
  const [, hundreds = '', tens = '', ones = ''] =
    /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(plain) ??
    [];
  const ten = plain.indexOf('十') < 0 ? 0 : tens === '' ? 1 : digitOf(tens);
  const value = (hundreds === '' ? 0 : digitOf(hundreds) * 100) + ten * 10 + (ones ? digitOf(ones) : 0);
  return value === 0 ? undefined : value;
}

/** A number below a hundred as Han numerals have it. */
function inHan(value: number): string {
  const [ten, one] = [Math.floor(value / 10), value % 10];
  const tens = ten === 0 ? '' : ten === 1 ? '十' : `${digits[ten]}十`;
  return tens + (one === 0 && ten > 0 ? '' : (digits[one] ?? ''));
}

/** A numeral in the other writing, 39 for 三十九 and 七 for 7; none where there is none. */
export function otherWriting(numeral: string): string | undefined {
  const value = numberOf(numeral);
  if (value === undefined) return undefined;
  if (han.test(numeral)) return String(value);
  return value < 100 && String(value) === numeral ? inHan(value) : undefined;
}
