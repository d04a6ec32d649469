import { numberOf } from '../../official/heading.ts';
import { forMatching } from '../../text/matching.ts';
import { chineseNumeral } from '../../text/numerals.ts';

const counted = new Map(Array.from({ length: 99 }, (_, i) => [chineseNumeral(i + 1), i + 1]));

/** Digits in black circles, from one on: no form of matching knows them. */
const black = '❶❷❸❹❺❻❼❽❾❿⓫⓬⓭⓮⓯⓰⓱⓲⓳⓴';

/** The value of a number as it stands: 3. and （三） and ⒊ are 3. */
export function numberIn(text: string): number | undefined {
  const number = numberOf(text)?.number ?? '';
  const circled = black.indexOf(number.trim().charAt(0) || ' ');
  if (circled >= 0) return circled + 1;
  const mark = forMatching(number).replace(/[^\d一二三四五六七八九十]/g, '');
  return counted.get(mark) ?? (/^\d+$/.test(mark) ? Number(mark) : undefined);
}
