import { blurred } from '../../text/pinyin.ts';
import { oneEdit } from './edit.ts';
import { type Sounds, type Spoken, soundsOf } from './sounds.ts';
import { abbreviates, cutInto, spellings } from './spelling.ts';
import { isKnown, likeliest, type Vocabulary, wholeWords } from './whole-words.ts';

/** How a part that is typed in letters is held against what is spelt so; the surest comes first. */
export const bySureness = ['exact', 'begun', 'initials', 'blurred', 'edited'] as const;
type Way = (typeof bySureness)[number];

/** Fewest letters of initials, of an unfinished word and of one with a slip. */
// The figures of CORRECTION_THRESHOLD; 6: 85.7, 97.9; fewer are read into anything.
const LEAST = 3;

/** Names and words of two characters and more that letters spell in one way or another. */
export function spelt(vocabulary: Vocabulary, letters: string, way: Way): string[] {
  if (way !== 'exact' && letters.length < LEAST) return [];
  const found = heard(soundsOf(vocabulary), letters, way).map(({ word }) => word);
  // Any two syllables are near to some word: a slip in them is put right where the word is one of a name.
  const sure = way !== 'blurred' && way !== 'edited';
  return likeliest(
    vocabulary,
    found.filter((word) => sure || word.length > 2 || vocabulary.telling(word)),
  );
}

function heard(sounds: Sounds, letters: string, way: Way): readonly Spoken[] {
  const begin = sounds.initial(letters[0] ?? '');
  switch (way) {
    case 'exact':
      return sounds.exact(letters);
    case 'begun':
      return begin.filter(
        (one) =>
          one.letters.startsWith(letters) &&
          letters.length > one.letters.length - (one.syllables[one.syllables.length - 1]?.length ?? 0),
      );
    case 'initials':
      return begin.filter(({ syllables }) => syllables.length > 2 && abbreviates(letters, syllables) >= 0);
    case 'blurred':
      return sounds.blurred(letters);
    case 'edited': {
      // What is pinyin as it stands may well be meant so.
      const meant = sounds.isPinyin(letters);
      return sounds.slipped(letters).filter(({ syllables }) => syllables.length > 2 || !meant);
    }
  }
}

/** A word in which letters and the characters beside them meet: how many of the characters before and after are its own. */
export interface Met {
  word: string;
  before: number;
  after: number;
}

/** Names and words that begin or end with the characters beside some letters, and are spelt so for the rest: `zhaohui制度` is 召回制度. */
export function meeting(
  vocabulary: Vocabulary,
  { letters, before, after, way }: { letters: string; before: string; after: string; way: Way },
): Met[] {
  const met: Met[] = [];
  const { all } = wholeWords(vocabulary);
  for (const word of all) {
    for (let first = Math.min(before.length, word.length - 1); first >= 0; first--) {
      if (first > 0 && !before.endsWith(word.slice(0, first))) continue;
      for (let last = Math.min(after.length, word.length - 1 - first); last >= 0; last--) {
        if (first + last === 0 || !after.startsWith(word.slice(word.length - last))) continue;
        if (spells(vocabulary, word.slice(first, word.length - last), letters, way))
          met.push({ word, before: first, after: last });
      }
    }
  }
  const order = likeliest(
    vocabulary,
    met.map(({ word }) => word),
  );
  return met.sort(
    (a, b) => b.before + b.after - a.before - a.after || order.indexOf(a.word) - order.indexOf(b.word),
  );
}

function spells(vocabulary: Vocabulary, run: string, letters: string, way: Way): boolean {
  return spellings(vocabulary, run).some((syllables) => {
    const own = syllables.join('');
    if (way === 'exact') return own === letters;
    if (way === 'initials') return run.length > 1 && abbreviates(letters, syllables) >= 0;
    if (way === 'blurred') return blurred(own) === blurred(letters);
    return (
      way === 'edited' &&
      letters.length >= LEAST &&
      (oneEdit(letters, own) || oneEdit(blurred(letters), blurred(own)))
    );
  });
}

/** Beginnings that are followed while letters are cut into words: a limit of work. */
const FOLLOWED = 6;

/** Letters that spell several whole words, one of two characters at least, that stand side by side in our text: `shouhoufuwu` → 售后服务. */
export function speltTogether(vocabulary: Vocabulary, letters: string): string | undefined {
  const { exact, single } = soundsOf(vocabulary);
  const begun: { run: string; words: number }[][] = [[{ run: '', words: 0 }]];
  for (let end = 1; end <= letters.length; end++) {
    const here: { run: string; words: number }[] = [];
    for (let start = 0; start < end; start++) {
      const part = letters.slice(start, end);
      const next = begun[start]?.length ? [...exact(part).map(({ word }) => word), ...single(part)] : [];
      for (const { run, words } of begun[start] ?? [])
        for (const word of next)
          if (run === '' || isKnown(vocabulary, run + word)) here.push({ run: run + word, words: words + 1 });
    }
    begun.push(here.sort((a, b) => a.words - b.words).slice(0, FOLLOWED));
  }
  return begun[letters.length]?.find(({ run, words }) => words > 1 && run.length > words && run.length > 2)
    ?.run;
}

/** Letters that spell whole words of two characters and more, one after the other: the fewest. */
export function speltApart(vocabulary: Vocabulary, letters: string): string | undefined {
  const { exact } = soundsOf(vocabulary);
  return cutInto(letters, (part) => part.length > 2 && exact(part).length > 0)
    ?.map((part) => spelt(vocabulary, part, 'exact')[0] ?? '')
    .join('');
}

/**
 * Names and words that sound like a run of Han characters.
 * @param way whether zh/z, -ng/-n and the like count as the same
 */
export function soundingLike(vocabulary: Vocabulary, run: string, way: 'exact' | 'blurred'): string[] {
  const { [way]: find } = soundsOf(vocabulary);
  const found = spellings(vocabulary, run).reduce<Spoken[]>(
    (all, syllables) => all.concat(find(syllables.join(''))),
    [],
  );
  return likeliest(
    vocabulary,
    found.map(({ word }) => word).filter((word) => word.length === run.length && word !== run),
  );
}
