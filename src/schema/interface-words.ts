import { z } from 'astro/zod';
import { line } from './text.ts';

/** A key, with the places its words may have: `found{count}`. */
type Name<K extends string> = K extends `${infer N}{${string}` ? N : K;

const placesOf = (text: string): string[] =>
  Array.from(text.matchAll(/\{([^{}]*)\}/g), (match) => match[1] ?? '');

/** What every word may have, filled with how many there are. */
const counts = ['duties', 'sections'] as const;

/** One interface word; only the places the page fills may stand in it. */
function word(places: string[]) {
  const known = [...places, ...counts];
  const about = `一句界面文字，可以用的花括号有 ${known.map((place) => `{${place}}`).join('、')}`;
  return line(about).refine(
    (text) => placesOf(text).every((place) => known.includes(place)),
    '用了网页不认识的花括号',
  );
}

/** A group of words: every key must be there, none besides. */
export const words = <K extends string>(about: string, keys: readonly K[]) =>
  z
    .strictObject(
      Object.fromEntries(keys.map((key) => [key.replace(/\{.*/, ''), word(placesOf(key))])) as Record<
        Name<K>,
        z.ZodString
      >,
    )
    .describe(about);
