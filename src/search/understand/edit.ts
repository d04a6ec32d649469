import type { Corpus } from '../corpus.ts';
import { type Heard, worthOf } from './sound.ts';

/** Whether one change makes `a` of `b`: a character wrong, missing, added, or two neighbours swapped. */
function oneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  return (
    (left.length <= 1 && right.length <= 1) ||
    (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
  );
}

/** Runs of our text, whole words or names, that are one change away from a run of Han characters; three characters at least. */
export function oneEditAway(corpus: Corpus, run: string): Heard[] {
  if (run.length < 3) return [];
  const candidates = new Set<string>();
  // One change leaves the first or the second half as it is: only places where a half stands need be looked at.
  const half = Math.ceil(run.length / 2);
  const anchors: [part: string, before: number][] = [
    [run.slice(0, run.length - half), 0],
    [run.slice(run.length - half), run.length - half],
    [run.slice(half), half],
    [run.slice(0, half), 0],
  ];
  for (const [part, before] of anchors) {
    if (part === '') continue;
    for (let at = corpus.all.indexOf(part); at >= 0; at = corpus.all.indexOf(part, at + 1)) {
      for (const shift of [-1, 0, 1]) {
        const start = at - before + shift;
        for (const length of [run.length - 1, run.length, run.length + 1]) {
          const window = start < 0 ? '' : corpus.all.slice(start, start + length);
          if (window.length === length && !/[\na-z0-9 ]/.test(window) && oneEdit(run, window))
            candidates.add(window);
        }
      }
    }
  }
  return Array.from(candidates)
    .filter((window) => corpus.names.has(window) || corpus.words.has(window) || window.length >= 4)
    .map((window) => ({
      run: window,
      worth: worthOf(corpus, window) + (window.length === run.length ? 6 : 0),
    }))
    .sort((a, b) => b.worth - a.worth || (a.run < b.run ? -1 : 1))
    .slice(0, 4);
}

/** Latin words of our text one change away from a mistyped one of five letters or more. */
export function latinNear(corpus: Corpus, word: string): string | undefined {
  if (word.length < 5) return undefined;
  const found = Array.from(corpus.words.keys()).filter(
    (known) => /^[a-z]+$/.test(known) && oneEdit(word, known),
  );
  return found.sort(
    (a, b) => corpus.collectionFrequency(b) - corpus.collectionFrequency(a) || (a < b ? -1 : 1),
  )[0];
}
