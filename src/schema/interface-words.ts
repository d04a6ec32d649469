import { z } from 'astro/zod';
import { line } from './text.ts';

/** A key, with the places its words may have, `found{count}`; with a question mark, words that may be emptied: `independent?`. */
type Name<K extends string> = K extends `${infer N}{${string}` ? N : K extends `${infer N}?` ? N : K;

const placesOf = (text: string): string[] =>
  Array.from(text.matchAll(/\{([^{}]*)\}/g), (match) => match[1] ?? '');

/** What every word may have: how many there are, and what kind of document the pledge is, in full and in short. */
const everywhere = ['duties', 'sections', 'kind', 'call'] as const;

/** One interface word; only the places the page fills may stand in it. @param mayBeEmpty whether the site then says nothing there */
function word(places: string[], mayBeEmpty: boolean): z.ZodType<string> {
  const known = [...places, ...everywhere];
  const about = `一句界面文字${mayBeEmpty ? '，可以留空' : ''}，可以用的花括号有 ${known.map((place) => `{${place}}`).join('、')}`;
  const filled = line(about).refine(
    (text) => placesOf(text).every((place) => known.includes(place)),
    '用了网页不认识的花括号',
  );
  return mayBeEmpty ? z.union([z.literal(''), filled]).describe(about) : filled;
}

/** A group of words: every key must be there, none besides. */
export const words = <K extends string>(about: string, keys: readonly K[]) =>
  z
    .strictObject(
      Object.fromEntries(
        keys.map((key) => [key.replace(/[{?].*/, ''), word(placesOf(key), key.endsWith('?'))]),
      ) as Record<Name<K>, z.ZodType<string>>,
    )
    .describe(about);
