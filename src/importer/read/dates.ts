import { forMatching } from '../../text/matching.ts';
import { readCount } from '../../text/numerals.ts';

/** What people type for a zero among Chinese digits: the character, circles, letters of three alphabets. */
const zeros = '〇○◯⚪零0OoОоΟο';
const chinese = '一二三四五六七八九';
const capital = '壹贰叁肆伍陆柒捌玖';
const DIGIT = `[\\d${zeros}${chinese}${capital}]`;
/** 2027, 二〇二七, 二千零二十七: the thousand comes first. */
const YEAR = `(?<![\\d${chinese}])(?:[12一二壹贰]${DIGIT}{3}|[一二]千[零一二三四五六七八九十百]{1,6})(?=年)|(?<!\\d)(?:19|20|21)\\d\\d(?=[-./·]\\d{1,2}(?!\\d)|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d))|[一二]${DIGIT}{3}(?=[-./·][一二三四五六七八九十])`;
const PART = `[\\d${zeros}${chinese}${capital}十拾廿卅]{1,3}`;

/** A day, a month or a year, in all forms it is written: 2027年3月1日, 二〇二七年三月, 2027.3.1. Without white space, in half-width forms. */
export const DATE = `(?:${YEAR})(?:年(?:${PART}月)?(?:${PART}[日号])?|[-./·]${PART}(?:[-./·]${PART})?|\\d{4})`;

const inParts = new RegExp(
  `^(?:${YEAR})(?:年(?:(${PART})月(?:(${PART})[日号])?)?|[-./·](${PART})(?:[-./·](${PART}))?|(\\d\\d)(\\d\\d))`,
  'u',
);

/** The dates in a text, each as its year, month and day: as far as it goes, and as there are such months and days. */
export const datesIn = (text: string): number[][] =>
  (forMatching(text).match(new RegExp(DATE, 'gu')) ?? []).flatMap((date) => {
    const year = yearIn(date);
    if (year === undefined) return [];
    const [month, day] = (inParts.exec(date) ?? [])
      .slice(1)
      .filter((part) => part !== undefined)
      .map(numberIn);
    if (month === undefined || !(month >= 1 && month <= 12)) return [[Number(year)]];
    return [[Number(year), month, ...(day !== undefined && day >= 1 && day <= 31 ? [day] : [])]];
  });

/** A sign as a digit; a sign of none stays. */
function digitOf(sign: string): string {
  if (zeros.includes(sign)) return '0';
  const value = 1 + Math.max(chinese.indexOf(sign), capital.indexOf(sign));
  return value > 0 ? String(value) : sign;
}
const inDigits = (text: string): string => [...text].map(digitOf).join('');

/** The number of a month or a day: 3, 03, 〇三, 十二, 一二, 廿一; NaN where it is none. */
function numberIn(part: string): number {
  const digits = inDigits(part.replace('廿', '二十').replace('卅', '三十').replace('拾', '十'));
  const [, tens, units] = /^0?([1-9]?)十([1-9]?)$/.exec(digits) ?? [];
  return tens === undefined ? Number(digits) : Number(tens || 1) * 10 + Number(units);
}

/** The year a text names first, as four digits. */
export function yearIn(text: string): string | undefined {
  const found = new RegExp(YEAR, 'u').exec(forMatching(text))?.[0];
  if (found === undefined) return undefined;
  return found.includes('千') ? readCount(found)?.toString() : inDigits(found);
}
