import type { Corpus } from '../corpus.ts';
import { groupBy } from '../group-by.ts';
import { type Query, understand } from './query.ts';
import {
  abbreviated,
  begun,
  blurred,
  lookingLike,
  misspelt,
  miswritten,
  type Slip,
  sounding,
} from './slips.ts';
import { speltTogether } from './together.ts';
import { isKnown, likeliest, oncePerWords, type Spoken, spoken, wholeWords } from './whole-words.ts';

/** Longest query in which mistakes are looked for, longer ones being pasted texts, and longest stretch that is looked at as one word, in atoms: limits of work. */
const [QUERY, LONGEST] = [24, 12];
/** A stretch of a query that may be a mistyped word. */
interface Stretch {
  start: number;
  text: string;
  typed: Spoken[];
  /** Whether our text does not explain it; else it may be pinyin all the same. */
  isDoubtful: boolean;
}

/** A way to read a stretch. */
type Way = (corpus: Corpus, stretch: Stretch) => string | undefined;

/** Reads a stretch as the likeliest word that it is with a slip. @param keys what a word and what was typed for it have in common, so that not every word is looked at */
function bySlip(keys: (one: Spoken) => string[], slip: Slip): Way {
  const index = oncePerWords((corpus) =>
    groupBy(
      wholeWords(corpus).flatMap((own) => Array.from(new Set(keys(own)), (key) => ({ key, own }))),
      ({ key }) => key,
    ),
  );
  return (corpus, { text, typed, isDoubtful }) => {
    const found = typed
      .flatMap((one) =>
        keys(one)
          .flatMap((key) => index(corpus).get(key) ?? [])
          .filter(({ own }) => slip(one, own, corpus)),
      )
      .map(({ own }) => own.word)
      .filter((word) => word !== text)
      // Letters that our text has are a name in pinyin or a word together with characters beside them, or meant as they are.
      .filter((word) => isDoubtful || /[\u3400-\u9fff]/.test(text) || corpus.names.has(word));
    // A character wrong is likelier than one lost or added.
    const inPlace = found.filter((word) => word.length === text.length);
    return likeliest(corpus, inPlace.length > 0 ? inPlace : found);
  };
}

const spelling = ({ letters }: Spoken) => [letters];
const sound = ({ heard }: Spoken) => [heard()];
const initial = ({ letters }: Spoken) => [letters.slice(0, 1)];
const soundsAtEnds = ({ heard }: Spoken) => [`${heard().slice(0, 2)}-`, `-${heard().slice(-2)}`];
const ends = ({ word }: Spoken) => [word.slice(0, 1), word.slice(-1)];

/** How what looks so may be read, the surest way first. */
const ways: [looks: RegExp, way: Way][] = [
  [/./, bySlip(spelling, sounding)],
  [/./, bySlip(ends, lookingLike)],
  [/[a-z]$/, bySlip(initial, begun)],
  [/[a-z]/, bySlip(initial, abbreviated)],
  [/[a-z]|^[\u3400-\u9fff]{3,}$/, bySlip(sound, blurred)],
  [/^[a-z ]+$/, (corpus, { typed: [one] }) => one && speltTogether(corpus, one.letters)],
  [/[a-z]/, bySlip(soundsAtEnds, misspelt)],
  [/^[\u3400-\u9fff]+$/, bySlip(ends, miswritten)],
];

/**
 * A query with its stretches that our text does not have replaced by the whole names and words that they sound like, spell in
 * pinyin, look like or are one change away from: the surest way first, and in each the longest stretch.
 * @returns undefined where nothing fits
 */
export function mend(corpus: Corpus, query: Query): string | undefined {
  const places = doubtfulPlaces(corpus, query);
  // Letters side by side are read as one before they are read word by word, and longer words than two characters before these.
  for (const [atom, size] of [
    [/[a-z0-9]+(?: [a-z0-9]+)*|./gu, /.../],
    [/[a-z0-9]+|./gu, /^..$|[a-z]/],
  ] as const) {
    const stretches = stretchesOf(corpus, query.normal, atom, places).filter(({ text }) => size.test(text));
    for (const [looks, way] of ways)
      for (const stretch of stretches) {
        const { start, text, isDoubtful } = stretch;
        const isRead = looks.test(text) && (isDoubtful || looks === ways[0]?.[0]);
        const found = isRead ? way(corpus, stretch) : undefined;
        if (found === undefined) continue;
        const mended = query.normal.slice(0, start) + found + query.normal.slice(start + text.length);
        // Letters are read wherever they stand; of characters one mistake alone is put right, as more would make sense of nonsense.
        return (/[a-z]/.test(text) && mend(corpus, understand(corpus, mended))) || mended;
      }
  }
  return undefined;
}

/** The stretches of a query that are not our text and hold a doubtful place, or letters, the longest first. */
function stretchesOf(corpus: Corpus, normal: string, atom: RegExp, places: readonly number[]): Stretch[] {
  const atoms = normal.match(atom) ?? [];
  const stretches: Stretch[] = [];
  if (atoms.length > QUERY) return stretches;
  for (let length = Math.min(LONGEST, atoms.length); length > 0; length--)
    for (let first = 0; first + length <= atoms.length; first++) {
      const start = atoms.slice(0, first).join('').length;
      const text = atoms.slice(first, first + length).join('');
      const isDoubtful =
        places.some((at) => at >= start && at < start + text.length) && !isKnown(corpus, text);
      if (text.trim() === text && (isDoubtful || /[a-z]/.test(text)))
        stretches.push({ start, text, typed: spoken(corpus, text), isDoubtful });
    }
  return stretches;
}

/** Where the query is not explained by our text: unknown stretches and lone characters. */
function doubtfulPlaces(corpus: Corpus, { normal, pieces }: Query): number[] {
  const places: number[] = [];
  let at = 0;
  for (const { text, kind } of isKnown(corpus, normal) ? [] : pieces) {
    if (kind === 'unknown' || (kind === 'content' && text.length === 1))
      for (let i = 0; i < text.length; i++) places.push(at + i);
    at += text.length;
  }
  return places;
}
