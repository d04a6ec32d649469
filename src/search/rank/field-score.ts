import { type Entry, findRun, placesOf } from '../entry.ts';

/** How much a word says by where it stands. */
// First and top 5 are 86.7 and 98.8 % of 652 queries in five files (tests/bench/search-numbers.ts, 2026-11). Halved and doubled:
// title 84.4, 98.5 and 88.3, 98.6 (but of the forty that want a duty for the name of a term 48.7 instead of 87.2 first);
// heading, without the lead, 85.7, 98.9 and 86.7, 98.8; keyword 87.0, 98.8 (own 93.6 instead of 94.5) and 81.9, 98.9.
const FIELD = { title: 3, heading: 2.2, keyword: 1.6, body: 1 } as const;

/** What a run in the text says besides where it stands better. */
// The figures of FIELD; 0: 4 fewer first; 0.2: 84.8, 98.8; 0.8: 86.7, 98.8.
const REPEATED = 0.4;
/** How soon repetition says no more, how much a page’s length counts in it, and the usual length, in characters (BM25’s k, b and average). */
// The figures of FIELD; halved and doubled: SATURATION 85.6, 98.6 and 86.0, 98.8; LENGTH 86.0, 98.6 and 85.9, 98.8; USUAL 85.9, 98.8 and 86.2, 98.8.
const SATURATION = 1.2;
const LENGTH = 0.4;
const USUAL = 900;

/** What a run says in a page: its best field in full, the repetition in the text besides. */
export function fieldScore(entry: Entry, run: string): number {
  const { body, fields } = entry;
  const held = (['title', 'heading', 'keyword'] as const).map((field) =>
    fields[field].some((text) => findRun(text, run) >= 0) ? FIELD[field] : 0,
  );
  const inBody = FIELD.body * saturate(placesOf(body.text, run).length, body.text.length);
  return Math.max(...held, inBody) + REPEATED * inBody;
}

/** Repetition says more, but ever less; in a long page a little less still (as BM25 has it). */
function saturate(count: number, length: number): number {
  return (count * (1 + SATURATION)) / (count + SATURATION * (1 - LENGTH + LENGTH * (length / USUAL)));
}
