import { COPIES } from '../../support/names.ts';
import { parseSums, SUMS } from '../../support/sums.ts';
import type { Answer, Expected, Sums } from '../types.ts';

/** What copying, version control and systems leave in folders, and a site copied one folder too deep. */
const LITTER = ['.git/HEAD', '.svn/entries', '.DS_Store', 'Thumbs.db', 'desktop.ini'] as const;

/** Names that host a folder's first page instead of `index.html`. */
const FIRST_PAGES = ['index.htm', 'index.php', 'default.htm', 'default.html'] as const;

/** Paths nobody has built, that are asked for. */
export const litterIn = (folder: string): string[] => [...LITTER, ...FIRST_PAGES, `${folder}/index.html`];

/** How many years back copies of earlier editions are asked for. */
const YEARS = 3;

/** The names that the copies of earlier years' sites had. */
export const earlierCopies = ({ sums }: Expected): string[] =>
  [...sums.keys()]
    .filter((path) => COPIES.test(path))
    .flatMap((path) =>
      Array.from({ length: YEARS }, (_, i) => path.replace(/\d{4}/, (year) => String(Number(year) - i - 1))),
    );

/** The sums of earlier builds: those a person named, and those that stand where the list of this one should. */
export function earlierSums({ old, sums }: Expected, list: Answer | undefined): Sums {
  const there = parseSums(Buffer.from(list?.body ?? '').toString('utf8'));
  // A list that says the same and came through otherwise is that of this build.
  const isOther = [...there].some(([path, sum]) => sums.get(path) !== sum);
  return new Map([...old, ...(isOther ? [...there, [SUMS, list?.sum ?? ''] as const] : [])]);
}

/** How many files of earlier builds are asked for: a list may come from anybody. */
const MOST_LEFT = 1_000;

/** Paths of earlier builds that this one does not have. */
export const leftBehind = (earlier: Sums, { sums }: Expected): string[] =>
  [...earlier.keys()].filter((path) => !sums.has(path)).slice(0, MOST_LEFT);
