import { nearSound } from '../../text/pinyin.ts';
import type { Corpus } from '../corpus.ts';

const isHan = (character: string): boolean => character >= '\u3400' && character <= '\u9fff';
/** Longest run looked for by its sound, in characters. */
const LONGEST = 12;

/** A run of our text that sounds as asked, and how much speaks for it. */
export interface Heard {
  run: string;
  worth: number;
}

/** A name weighs more than a word, a word more than a stretch of a sentence; often weighs more than once. */
export function worthOf(corpus: Corpus, run: string): number {
  return (
    (corpus.names.has(run) ? 40 : corpus.words.has(run) ? 12 : 0) +
    Math.min(corpus.collectionFrequency(run), 30)
  );
}

/** The best of the runs, most worth first. */
function best(corpus: Corpus, runs: Set<string>, least: (run: string) => boolean, limit = 6): Heard[] {
  return Array.from(runs)
    .filter(least)
    .map((run) => ({ run, worth: worthOf(corpus, run) }))
    .sort((a, b) => b.worth - a.worth || b.run.length - a.run.length || (a.run < b.run ? -1 : 1))
    .slice(0, limit);
}

/**
 * Runs that are written so in pinyin without tones, `zhaohui` → 召回; the last syllable may be unfinished.
 * @param letters a–z only, ü as u
 * @param before, after the characters typed beside the letters: where a run stands between them in our text, it alone is meant
 */
export function fromPinyin(corpus: Corpus, letters: string, before = '', after = ''): Heard[] {
  const between = new Set<string>();
  const runs = new Set<string>();
  const unfinished = new Set<string>();
  const walk = (start: number, at: number, used: number): void => {
    if (used === letters.length) {
      const run = corpus.all.slice(start, at);
      if (before + after !== '' && corpus.all.startsWith(after, at) && corpus.all.endsWith(before, start))
        between.add(run);
      else if (at - start > 1) runs.add(run);
      return;
    }
    const character = corpus.all[at] ?? '';
    if (at - start >= LONGEST || !isHan(character)) return;
    for (const syllable of corpus.readings(character)) {
      if (letters.startsWith(syllable, used)) walk(start, at + 1, used + syllable.length);
      else if (at - start > 0 && syllable.startsWith(letters.slice(used)))
        unfinished.add(corpus.all.slice(start, at + 1));
    }
  };
  for (const [syllable, places] of corpus.sounds(false))
    if (letters.startsWith(syllable)) for (const start of places) walk(start, start, 0);
  const whole = best(corpus, between.size > 0 ? between : runs, () => true);
  return whole.length > 0
    ? whole
    : best(
        corpus,
        unfinished,
        (run) => corpus.words.has(run) || corpus.names.has(run) || corpus.collectionFrequency(run) > 1,
      );
}

/** Runs whose characters begin with these letters, `zlqg` → 质量强国; only names, words and what is said often. */
export function fromInitials(corpus: Corpus, letters: string): Heard[] {
  const runs = new Set<string>();
  for (let start = 0; start + letters.length <= corpus.all.length; start++) {
    let length = 0;
    while (length < letters.length) {
      const letter = letters[length];
      if (!corpus.readings(corpus.all[start + length] ?? '').some((syllable) => syllable[0] === letter))
        break;
      length++;
    }
    if (length === letters.length) runs.add(corpus.all.slice(start, start + length));
  }
  return best(
    corpus,
    runs,
    (run) =>
      corpus.names.has(run) ||
      (corpus.collectionFrequency(run) >= 3 && run.length >= 4) ||
      (corpus.words.has(run) && run.length >= 3),
  );
}

/**
 * Runs that sound like a run of Han characters.
 * @param near whether zh/z, -ng/-n and the like count as the same
 */
export function soundingLike(corpus: Corpus, han: string, near: boolean): Heard[] {
  const key = near ? nearSound : (syllable: string) => syllable;
  const wanted = Array.from(han, (character) => new Set(corpus.readings(character).map(key)));
  if (wanted.some((set) => set.size === 0)) return [];
  const runs = new Set<string>();
  const first = Array.from(wanted[0] ?? []);
  for (const start of first.reduce<number[]>(
    (all, syllable) => all.concat(corpus.sounds(near).get(syllable) ?? []),
    [],
  )) {
    let same = 0;
    for (let i = 0; i < wanted.length; i++) {
      const character = corpus.all[start + i] ?? '';
      if (!isHan(character) || !corpus.readings(character).some((syllable) => wanted[i]?.has(key(syllable))))
        break;
      same++;
    }
    if (same === wanted.length) runs.add(corpus.all.slice(start, start + same));
  }
  runs.delete(han);
  return best(corpus, runs, () => true);
}
