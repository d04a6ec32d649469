import { countIn, type Entry, findRun } from '../entry.ts';

/** How much a word says by where it stands. */
// First and top 5 are 97.7 and 98.6 % (tests/bench/search-numbers.ts, 2026-11). Halved and doubled: title no change;
// heading 97.2, 98.6 and 98.2, 99.1; lead 97.7, 99.1 and 97.2, 98.6; keyword 97.2, 98.6 and 96.3, 98.6.
export const FIELD = { title: 3, heading: 2.2, lead: 2.2, keyword: 1.6, body: 1 } as const;

/** What a run says in a page: its best field in full, the repetition in the text besides. */
export function fieldScore(entry: Entry, run: string): number {
  // A role's name and greeting say whom the page is for, not what it says.
  const role = entry.document.mark === 'role' && entry.document.anchor === undefined ? 0.45 : 1;
  const inTitle = findRun(entry.title, run) >= 0 ? FIELD.title * role : 0;
  const inHeading = entry.headings.some((heading) => findRun(heading, run) >= 0) ? FIELD.heading : 0;
  const inLead = findRun(entry.lead, run) >= 0 ? FIELD.lead * role : 0;
  const inKeyword = entry.keywords.some((keyword) => keyword === run)
    ? FIELD.keyword
    : entry.keywords.some((keyword) => findRun(keyword, run) >= 0)
      ? FIELD.keyword * 0.7
      : 0;
  const inBody = FIELD.body * saturate(countIn(entry, run), entry.body.text.length);
  return Math.max(inTitle, inHeading, inLead, inKeyword, inBody) + 0.4 * inBody;
}

/** Repetition says more, but ever less; in a long page a little less still (as BM25 has it). */
function saturate(count: number, length: number): number {
  return (count * 2.2) / (count + 1.2 * (0.6 + 0.4 * (length / 900)));
}
