import type { Corpus, Knowledge } from '../corpus.ts';
import { groupBy } from '../group-by.ts';
import { oncePerKey } from '../once.ts';
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
import { isKnown, likeliest, type Spoken, speltTogether, spoken, wholeWords } from './words.ts';

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
  const index = oncePerKey((knowledge: Knowledge) => {
    const keyed = wholeWords(knowledge).flatMap((own) => keys(own).map((key) => ({ key, own })));
    return groupBy(keyed, ({ key }) => key);
  });
  return (corpus, { text, typed }) => {
    const near = (one: Spoken) => keys(one).flatMap((key) => index(corpus.knowledge).get(key) ?? []);
    const found = typed.flatMap((one) => near(one).filter(({ own }) => slip(one, own, corpus)));
    const words = found.map(({ own }) => own.word).filter((word) => word !== text);
    // A character wrong is likelier than one lost or added.
    const inPlace = words.filter((word) => word.length === text.length);
    return likeliest(corpus, inPlace.length > 0 ? inPlace : words);
  };
}

const spelling = ({ letters }: Spoken) => [letters];
const sound = ({ heard }: Spoken) => [heard];
const initial = ({ letters }: Spoken) => [letters.slice(0, 1)];
const soundsAtEnds = ({ heard }: Spoken) => [`${heard.slice(0, 2)}-`, `-${heard.slice(-2)}`];
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
  const { normal } = query;
  // Letters side by side are read as one before they are read word by word, and longer words than two characters before these.
  for (const [atom, size] of [
    [/[a-z0-9]+(?: [a-z0-9]+)*|./gu, /.../],
    [/[a-z0-9]+|./gu, /^..$|[a-z]/],
  ] as const) {
    const stretches = stretchesOf(corpus, query, atom).filter(({ text }) => size.test(text));
    for (const [looks, way] of ways)
      for (const stretch of stretches) {
        const { start, text, isDoubtful } = stretch;
        const isRead = looks.test(text) && (isDoubtful || looks === ways[0]?.[0]);
        const found = isRead ? way(corpus, stretch) : undefined;
        // Letters that our text has are meant as they are, but where they are a name.
        if (found === undefined || !(isDoubtful || isHan(text) || corpus.names.has(found))) continue;
        const mended = normal.slice(0, start) + found + normal.slice(start + text.length);
        // Letters are read wherever they stand; of characters one mistake alone is put right, as more would make sense of nonsense.
        return (/[a-z]/.test(text) && mend(corpus, understand(corpus, mended))) || mended;
      }
  }
  return undefined;
}

/** The stretches of a query that are not our text and hold what it does not explain, or letters, the longest first. */
function stretchesOf(corpus: Corpus, { normal, pieces }: Query, atom: RegExp): Stretch[] {
  const atoms = Array.from(normal.matchAll(atom), ({ 0: text, index = 0 }) => ({
    start: index,
    end: index + text.length,
  }));
  const isWhole = isKnown(corpus, normal);
  /** A sign for each character: whether it is unknown, or stands alone. */
  const doubts = pieces
    .map(({ text, kind }) =>
      (kind === 'unknown' || (kind === 'content' && text.length === 1) ? '?' : '.').repeat(text.length),
    )
    .join('');
  const stretches: Stretch[] = [];
  for (let length = Math.min(LONGEST, atoms.length); length > 0 && atoms.length <= QUERY; length--)
    atoms.slice(length - 1).forEach(({ end }, first) => {
      const start = atoms[first]?.start ?? 0;
      const text = normal.slice(start, end);
      const isDoubtful = !isWhole && doubts.slice(start, end).indexOf('?') >= 0 && !isKnown(corpus, text);
      if (text.trim() === text && (isDoubtful || /[a-z]/.test(text)))
        stretches.push({ start, text, typed: spoken(corpus, text), isDoubtful });
    });
  return stretches;
}

const isHan = (text: string) => /[\u3400-\u9fff]/.test(text);
