import { endingOf } from '../support/media-types.ts';
import { CHUNKS } from '../support/names.ts';

/**
 * What every answer says besides its file. The pages bring their own policy; a header can only forbid more, so ours holds the one thing
 * a page cannot say for itself: who may frame it.
 */
export const HEADERS: readonly [name: string, value: string][] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Content-Security-Policy', "frame-ancestors 'self'"],
  // For scans and browsers that do not know frame-ancestors.
  ['X-Frame-Options', 'SAMEORIGIN'],
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
];

/** Only for hosts that will answer by https for as long as it says: browsers keep to it, and it cannot be taken back. */
export const HSTS = ['Strict-Transport-Security', 'max-age=31536000'] as const;

const MINUTE = 60;
const DAY = 86_400;

/** How long what is kept may be used unasked, in seconds. */
export const KEPT = {
  /** A renewed text is seen soon. */
  pages: 5 * MINUTE,
  /** Scripts and data under a name that stays: always asked for, so that they fit the page. */
  changing: 0,
  /** Parts of the index, named by their content. Not for ever: what is wrapped around it may change with the program. */
  hashed: 30 * DAY,
  /** Pictures, print, copies. */
  rest: DAY,
} as const;

/** Where files stand that are named by their content. */
export const HASHED = `/${CHUNKS}`;

/** Endings of files that change with the pages under a name that stays. */
export const CHANGING: readonly string[] = ['css', 'csv', 'js', 'json', 'md', 'txt', 'xml'];

/** How long the file at a path may be used unasked, in seconds; a pattern for one kind of files (`*.md`) does as well. */
export function lifetimeOf(path: string): number {
  const ending = endingOf(path);
  if (`/${path}`.startsWith(HASHED)) return KEPT.hashed;
  if (ending === 'html') return KEPT.pages;
  return CHANGING.includes(ending) ? KEPT.changing : KEPT.rest;
}

/** As `Cache-Control` has it. */
export const cacheControl = (seconds: number): string => (seconds === 0 ? 'no-cache' : `max-age=${seconds}`);
