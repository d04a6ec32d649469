import { z } from 'astro/zod';
import { invisible } from '../text/invisible.ts';
import { hostFault } from './addresses.ts';
import { addressFault, dayFault, foreignSign, slugFault } from './misspelt.ts';
import { TO_FILL } from './to-fill.ts';

/** A line of any text, as an imported document has it: no line break inside, nothing around it. */
export const anyLine = (about: string) =>
  z
    .string()
    .min(1, '不能为空')
    .refine((text) => !/[\r\n]/.test(text) && text === text.trim(), '必须是一行文字，首尾没有空格')
    .describe(about);

/** Whether every object has a property of this name, before anybody gives it one: no lookup by it can be trusted. */
export const isInherited = (name: string): boolean => name in {} || name === 'prototype';

/** What begins so Astro takes for the name of a picture file, which it then loads, be it a picture or not. */
const PICTURE = '__ASTRO_IMAGE_';

/** A line of Chinese text that somebody writes for the site. */
export const line = (about: string) =>
  anyLine(about)
    // In quotation marks YAML can write them as `\0`.
    .refine((text) => !invisible.test(text.replace(/[\r\n]/g, '')), '里面有看不见的字符')
    .refine((text) => !text.startsWith(PICTURE), `不能用 ${PICTURE} 开头`);

/** Length in code points: a Han character counts one, as a reader counts. */
export const codePoints = (text: string): number => [...text].length;

/** A text that quotation marks of any kind stand around: in a setting they are meant for YAML's, and would be printed. */
const wrapped = /^[“”„‘’「」『』＂＇〝〞"'][^“”„‘’「」『』＂＇〝〞"']*[“”„‘’「」『』＂＇〝〞"']$/u;

/** A line that is a name, a place or a number, and no prose: nothing in it is quoted as a whole. */
export const setting = (about: string) =>
  line(about).refine((text) => !wrapped.test(text), '外面的引号会印出来，把它删去');

/** An address of the web, as it stands in links: readers of addresses pass over a line end or a tab in one, and pages would print it. */
export const webAddress = () =>
  z
    .url({ protocol: /^https?$/, error: ({ input }) => addressFault(String(input)) })
    .refine((url) => webFault(url) === undefined, { error: ({ input }) => webFault(String(input)) ?? '' });

function webFault(url: string): string | undefined {
  if (/[\p{C}\p{Z}]/u.test(url)) return '网址里有空格、换行或者看不见的字符';
  const sign = foreignSign(url);
  return sign === undefined ? hostFault(url) : `网址里的“${sign}”不是英文的`;
}

/** The same, or the mark of what is to be filled. */
const waiting = ({ source }: RegExp): RegExp => new RegExp(`${source}|^${TO_FILL}$`);

/** Longest identifier, in characters: file names are made of it, and systems take 255 bytes. */
const SLUG_LIMIT = 100;

/** How such an identifier is written. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An identifier that becomes part of an address and never changes. @param mayWait whether it may still be to be filled */
export const slug = (about: string, mayWait = false) =>
  z
    .string()
    .regex(mayWait ? waiting(slugPattern) : slugPattern, { error: ({ input }) => slugFault(String(input)) })
    .refine((text) => !isInherited(text), '这是电脑自己要用的名字，换一个')
    .max(SLUG_LIMIT, `最多 ${SLUG_LIMIT} 个字符`)
    .describe(about);

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isCalendarDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar day, YYYY-MM-DD. YAML readers may hand over a Date; it is taken as UTC. @param mayWait whether it may still be to be filled */
export const day = (about: string, mayWait = false) =>
  z
    .preprocess(
      (value) =>
        value instanceof Date
          ? value.toISOString().slice(0, 10)
          : typeof value === 'number'
            ? String(value)
            : value,
      z
        .string()
        .regex(mayWait ? waiting(dayPattern) : dayPattern, {
          error: ({ input }) => dayFault(String(input)),
          abort: true,
        })
        .refine((text) => (mayWait && text === TO_FILL) || isCalendarDay(text), '没有这一天'),
    )
    .describe(about);
