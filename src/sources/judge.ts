import type { SourceData } from '../schema/source.ts';
import { forMatching } from '../text/matching.ts';
import type { Answer } from './ask.ts';

/**
 * What is known of a source's address now: the page it was; another page; no page; not known, since a host did not answer or
 * refused; a page of which only a person can say whether it is the one.
 */
export type Verdict = 'same' | 'changed' | 'gone' | 'unknown' | 'to-read';

/** Signs and spaces differ from page to page, letters do not. */
const bare = (text: string): string =>
  forMatching(text)
    .replace(/[\p{P}\p{S}]/gu, '')
    .toLowerCase();

/** The names in a title as it is stored: 《甲》（文号）and 《乙》 → 甲, 乙. A title without is told by somebody, not by its page. */
const namesIn = (title: string): string[] =>
  Array.from(title.matchAll(/《((?:[^《》]|《[^《》]*》)+)》/g), ([, name = '']) => bare(name)).filter(
    Boolean,
  );

/**
 * Holds what an address answered against what is stored of it.
 * @param seen the title of the page when it was last seen, where that was kept
 */
export function judge(
  { title }: Pick<SourceData, 'title'>,
  { status, title: now = '', text = '' }: Answer,
  seen: string | undefined,
): Verdict {
  if (status === 404 || status === 410) return 'gone';
  if (status === undefined || status < 200 || status >= 300) return 'unknown';
  if (seen !== undefined && bare(seen) !== '') return bare(seen) === bare(now) ? 'same' : 'changed';
  if (bare(now) === '' && bare(text) === '') return 'to-read';
  const names = namesIn(title);
  if (names.length === 0) return 'to-read';
  const page = bare(`${now} ${text}`);
  return names.every((name) => page.includes(name)) ? 'same' : 'changed';
}
