import { addressOf } from '../../src/search/fragment.ts';
import type { Document } from '../../src/search/types.ts';
import { seeded } from './search-page.ts';

/** A run of a text, and the addresses of all records that have it, letter for letter but for capitals. */
export interface Run {
  run: string;
  places: string[];
}

/** What says enough to be somebody's copy, wherever it begins: three Han characters, or three Latin words. */
const enough = /(?:\p{Script=Han}[^\p{Script=Han}]*){3}|[a-z0-9] [a-z][a-z0-9]* [a-z0-9]/iu;

/** Whether a run cuts a Latin word at its beginning, or a number anywhere: words and numbers are whole, so it is another word. */
const cuts = (before: string, run: string, after: string): boolean =>
  !enough.test(run) &&
  ((/[a-z0-9]$/i.test(before) && /^[a-z0-9]/i.test(run)) || (/[0-9]$/.test(run) && /^[0-9]/.test(after)));

/** Runs of 4 to 12 characters within the sentences of records, the same each time; those that stand in more than three records are drawn again. */
export function randomRuns(documents: readonly Document[], count: number, seed: number): Run[] {
  const random = seeded(seed);
  const sentences = documents.flatMap(({ text }) =>
    text.split(/[^\p{L}\p{N}\p{M} ]+|\s{2,}/u).filter((sentence) => sentence.length >= 4),
  );
  const fields = documents.map((document) => ({
    address: addressOf(document),
    text: [document.title, document.text, ...document.keywords].join('\n').toLowerCase(),
  }));
  const runs: Run[] = [];
  while (runs.length < count) {
    const sentence = sentences[Math.floor(random() * sentences.length)] ?? '';
    const length = 4 + Math.floor(random() * 9);
    const start = Math.floor(random() * (sentence.length - length + 1));
    const run = sentence.slice(start, start + length);
    if (start < 0 || run !== run.trim()) continue;
    if (cuts(sentence.slice(0, start), run, sentence.slice(start + length))) continue;
    const places = fields
      .filter(({ text }) => text.includes(run.toLowerCase()))
      .map(({ address }) => address);
    if (places.length <= 3) runs.push({ run, places });
  }
  return runs;
}
