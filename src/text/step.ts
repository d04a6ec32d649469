/** The name of a step at the head of a heading: 第一步：找商家. */
const STEP = /^(第[一二三四五六七八九十]+步)：(.+)$/su;

/** A heading that counts a step, in two: what it is called, and what is to be done; `undefined` for any other. */
export function stepOf(heading: string): { nth: string; what: string } | undefined {
  const [, nth, what] = STEP.exec(heading.trim()) ?? [];
  return nth && what ? { nth, what } : undefined;
}
