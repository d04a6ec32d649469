import { forMatching } from '../text/matching.ts';

/** Ways to number, each with what a number of it looks like at the head of a line. */
const numbers: Record<string, RegExp> = {
  article: /^第[一二三四五六七八九十百零〇\d]{1,4}[条章节项款][\s、.．:：]*/,
  chinese: /^[一二三四五六七八九十]{1,3}(?:[、．.]|(?=\s))\s*/,
  bracketed: /^[（(][一二三四五六七八九十\d]{1,3}[)）][、.．]?\s*/,
  decimal: /^\d{1,2}(?:[、．)）]|\.(?!\d))\s*/,
  circled: /^[\u2460-\u2473\u3251-\u325f\u24eb-\u24f4]\s*/,
};

/** How a line is numbered, and the number as it stands. */
export function numberOf(text: string): { form: string; number: string } | undefined {
  for (const [form, pattern] of Object.entries(numbers)) {
    const number = pattern.exec(text)?.[0];
    if (number) return { form, number };
  }
  return undefined;
}

const stop = /[。｡：:．]$/;

/** A title as it stands → its number, its words, the stop after it; put together they are the title again. */
export function splitTitle(heading: string): { number: string; title: string; stop: string } {
  const number = numberOf(heading)?.number ?? '';
  const rest = heading.slice(number.length);
  const end = stop.exec(rest)?.[0] ?? '';
  const title = rest.slice(0, rest.length - end.length);
  return title.trim() === '' ? { number: '', title: heading, stop: '' } : { number, title, stop: end };
}

/** Titles that are the same but for punctuation and width. */
export const sameTitle = (title: string): string => forMatching(title).replace(/[\p{P}\p{S}]/gu, '');
