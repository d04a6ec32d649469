import { readCount } from './numerals.ts';

/** The number of a step at the head of a heading: 第一步：找商家. */
const STEP = /^(第[一二三四五六七八九十]+步)：(.+)$/su;

/** A heading that counts a step, in three: what it is called, its number, and what is to be done; `undefined` for any other. */
export function stepOf(heading: string): { nth: string; number: number; what: string } | undefined {
  const [, nth, what] = STEP.exec(heading.trim()) ?? [];
  const number = nth && readCount(nth.slice(1, -1));
  return nth && number && what ? { nth, number, what } : undefined;
}
