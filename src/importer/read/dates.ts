import { forMatching } from '../../text/matching.ts';
import { readCount } from '../../text/numerals.ts';

/** What people type for a zero among Chinese digits: the character, circles, letters of three alphabets. */
const zeros = '〇○◯⚪零0OoОоΟο';
const chinese = '一二三四五六七八九';
const capital = '壹贰叁肆伍陆柒捌玖';
const DIGIT = `[\\d${zeros}${chinese}${capital}]`;
/** 2027, 二〇二七, 二千零二十七: the thousand comes first. */
const YEAR = `(?<![\\d${chinese}])(?:[12一二壹贰]${DIGIT}{3}|[一二]千[零一二三四五六七八九十百]{1,6})(?=年)|(?<!\\d)(?:19|20|21)\\d\\d(?=[-./·]\\d{1,2}(?!\\d)|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d))|[一二]${DIGIT}{3}(?=[-./·][一二三四五六七八九十])`;
const PART = '[\\d〇零一二三四五六七八九十廿卅]{1,3}';

/** A day, a month or a year, in all forms it is written: 2027年3月1日, 二〇二七年三月, 2027.3.1. Without white space, in half-width forms. */
export const DATE = `(?:${YEAR})(?:年(?:${PART}月)?(?:${PART}[日号])?|[-./·]${PART}(?:[-./·]${PART})?|\\d{4})`;

/** The first date in a text, as it stands there but for white space and width. */
export const dateIn = (text: string): string | undefined =>
  new RegExp(DATE, 'u').exec(forMatching(text))?.[0];

/** The year a text names first, as four digits. */
export function yearIn(text: string): string | undefined {
  const found = new RegExp(YEAR, 'u').exec(forMatching(text))?.[0];
  if (found === undefined) return undefined;
  if (found.includes('千')) return String(readCount(found) ?? '') || undefined;
  const digitOf = (sign: string) =>
    /\d/.test(sign) ? sign : String(1 + Math.max(chinese.indexOf(sign), capital.indexOf(sign)));
  return [...found].map((sign) => (zeros.includes(sign) ? '0' : digitOf(sign))).join('');
}
