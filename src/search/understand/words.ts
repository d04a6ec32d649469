import { byCodeUnit } from '../../text/order.ts';
import { blurred } from '../../text/pinyin.ts';
import type { Corpus, Knowledge } from '../corpus.ts';
import { groupBy } from '../group-by.ts';
import { oncePerKey } from '../once.ts';
import { functionWords } from './function-words.ts';

/** A run of text as it sounds; one with characters of two readings is several of these. */
export type Spoken = ReturnType<typeof spoken>[number];

/** Readings of one run that are looked at: a limit of work. */
const READINGS = 8;

/** The ways a run may be read. Letters, and what else has no reading, stand for themselves, each as a syllable. */
export function spoken({ readings }: Knowledge, word: string) {
  let all: string[][] = [[]];
  for (const character of word.replace(/([a-z])[1-5](?![0-9])| /g, '$1').replace(/v/g, 'u')) {
    const own = readings(character);
    all = (own.length > 0 ? own : [character])
      .flatMap((syllable) => all.map((syllables) => [...syllables, syllable]))
      .slice(0, READINGS);
  }
  return all.map((syllables) => {
    const letters = syllables.join('');
    // `heard`: as the letters are heard where people confuse them.
    return { word, syllables, letters, heard: blurred(letters) };
  });
}

/** What may take the place of what was typed: a Han word or name of two characters and more, a number, an English word of a name. */
const whole = /^(?:[\u3400-\u9fff]{2,}|[0-9]{3,}|[a-z]{6,})$/;
/** Words of grammar of one syllable that are read in letters: any other syllable would be one. */
const SHORT = '是的吗了有在要';

/** The whole words and names that are known, and what means something by the table of equivalents. A word of grammar is no correction of anything. */
export const wholeWords = oncePerKey((knowledge: Knowledge) => {
  const names = Array.from(knowledge.names);
  const english = names.flatMap((name) => name.match(/\b[a-z]+\b/g) ?? []);
  const others = names
    .concat(Array.from(knowledge.words.keys()), knowledge.naming.said)
    .filter((word) => !/[a-z]/.test(word));
  return Array.from(new Set(english.concat(others)))
    .filter((word) => whole.test(word) && !functionWords.has(word))
    .flatMap((word) => spoken(knowledge, word));
});

/** What letters may be read as, by themselves or one after the other: whole words, words of one character, words of grammar. */
const wordsByLetters = oncePerKey((knowledge: Knowledge) => {
  const single = Array.from(knowledge.words.keys()).filter(
    (word) => word.length === 1 && !functionWords.has(word),
  );
  const grammar = Array.from(functionWords).filter((word) => word.length > 1 || SHORT.indexOf(word) >= 0);
  const short = single.concat(grammar).flatMap((word) => spoken(knowledge, word));
  return groupBy(wholeWords(knowledge).concat(short), ({ letters }) => letters);
});

/** Whether our text has a run: such a run is no slip. */
export const isKnown = ({ names, documentFrequency }: Corpus, run: string): boolean =>
  names.has(run) || documentFrequency(run) > 0;

/** The likeliest: names before words, what many documents say before what few do. */
export const likeliest = (
  { names, words, documentFrequency }: Corpus,
  found: readonly string[],
): string | undefined =>
  found
    .map((word) => ({ word, name: names.has(word), often: words.get(word) ?? documentFrequency(word) }))
    .sort(
      (a, b) =>
        Number(b.name) - Number(a.name) ||
        b.often - a.often ||
        a.word.length - b.word.length ||
        byCodeUnit(a.word, b.word),
    )[0]?.word;

/** Readings that are followed while letters are cut into words: a limit of work. */
const FOLLOWED = 6;

/** As many words a word of grammar counts for: what our text has side by side is likelier than a question. */
const GRAMMAR = 3;

/** No letters read so far: all of what is read, the words side by side at its end, how many words, and whether some say what is looked for. */
const NOTHING = { text: '', run: '', words: 0, telling: false };

/**
 * Letters that spell several whole words: side by side in our text, `shouhoufuwu`, or with words of grammar between them,
 * `zhiliangyueshishenme`.
 */
export function speltTogether(corpus: Corpus, letters: string): string | undefined {
  const known = wordsByLetters(corpus.knowledge);
  const begun = [[NOTHING]];
  for (let end = 1; end <= letters.length; end++) {
    const here: (typeof NOTHING)[] = [];
    for (let start = 0; start < end; start++)
      for (const { text, run, words, telling } of begun[start] ?? [])
        for (const { word } of known.get(letters.slice(start, end)) ?? [])
          if (functionWords.has(word))
            here.push({ text: text + word, run: '', words: words + GRAMMAR, telling });
          else if (run === '' || isKnown(corpus, run + word)) {
            const says = word.length > 1 && (corpus.telling(word) || corpus.naming.meanings(word).length > 0);
            here.push({ text: text + word, run: run + word, words: words + 1, telling: telling || says });
          }
    begun.push(here.sort((a, b) => a.words - b.words).slice(0, FOLLOWED));
  }
  return begun[letters.length]?.find(({ words, telling }) => telling && words > 1)?.text;
}
