import type { Corpus } from '../corpus.ts';
import { type Query, understand } from './query.ts';
import { type Stretch, slips } from './slips.ts';
import { isKnown, spoken } from './words.ts';

/** Longest query in which mistakes are looked for, longer ones being pasted texts, and longest stretch that is looked at as one word, in atoms: limits of work. */
const [QUERY, LONGEST] = [24, 12];

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
    for (const [looks, read] of slips)
      for (const stretch of stretches) {
        const { start, text, isDoubtful } = stretch;
        const isRead = looks.test(text) && (isDoubtful || looks === slips[0]?.[0]);
        const found = isRead ? read(corpus, stretch) : undefined;
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
