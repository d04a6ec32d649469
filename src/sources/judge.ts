import type { Answer } from './ask.ts';
import { bare, isBarrier, ledTo, namesIn, readable, shareOf } from './evidence.ts';

/**
 * What is known of a source's address now: the page it was; another page; no page; not known, since a host did not answer or
 * refused; a page of which only a person can say whether it is the one.
 */
export type Verdict = 'same' | 'changed' | 'gone' | 'unknown' | 'to-read';

/**
 * What a page must have to be taken for another one, in characters and words. Barriers have 20 to 230: errors of web servers, pages
 * of firewalls, and tests for robots that explain themselves, counted in November 2026.
 */
const ENOUGH = 400;
/**
 * A page with so much of a name may be the one, under another title. Pages on the same matter have up to 0.4 of a name they do not
 * have whole (nine of ten: the names in the sources of 2015, held against the texts of that edition), others a tenth.
 */
const ALIKE = 0.5;

/**
 * Holds what an address answered against what is stored of it. A page is another one only where all speaks for it: it stands where
 * it was asked for, has a text of its own, lets anybody in, and has little of the name. At what may be a barrier a person looks.
 * @param seen the title of the page when it was last seen, where that was kept
 */
export function judge(
  { title, address }: { title: string; address: string },
  { status, final = address, title: now = '', text = '', asksPassword = false }: Answer,
  seen: string | undefined,
): Verdict {
  const led = ledTo(address, final);
  if (status === 404 || status === 410) return led === 'elsewhere' ? 'to-read' : 'gone';
  if (status === undefined || status < 200 || status >= 300) return 'unknown';
  const names = namesIn(title);
  const page = bare(`${now} ${text}`);
  const isScant = readable(text) < ENOUGH;
  const isAsSeen = seen === undefined || bare(seen) === bare(now);
  const hasNames = names.length > 0 ? names.every((name) => page.includes(name)) : seen !== undefined;
  if (hasNames && isAsSeen) return isScant && (asksPassword || led === 'elsewhere') ? 'to-read' : 'same';
  const isPlainlyThere = led === 'itself' && !isScant && !asksPassword && !isBarrier(now);
  const isAnother =
    names.length > 0 &&
    (seen === undefined || !isAsSeen) &&
    names.every((name) => shareOf(name, page) < ALIKE);
  return isPlainlyThere && isAnother ? 'changed' : 'to-read';
}
