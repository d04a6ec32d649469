import hongKong from 'opencc-js/dict/HKPhrasesRev';
import taiwan from 'opencc-js/dict/TWPhrasesRev';
import * as OpenCC from 'opencc-js/t2cn';

const tables = [
  { from: 'tw', pairs: taiwan },
  { from: 'hk', pairs: hongKong },
];

/**
 * What Taiwan and Hong Kong call things that a text has another word for, from OpenCC's tables. Build time only.
 * A word that the text itself has is left out: it means there what it says.
 * @param text our own text, in simplified characters
 * @param known words that are said for something already
 * @returns each of the text's words with what is said for it, all in simplified characters
 */
export function regionalWords(
  text: string,
  known: readonly { said: string[] }[] = [],
): { said: string[]; means: string[] }[] {
  const taken = new Set(known.flatMap((row) => row.said));
  const said = new Map<string, Set<string>>();
  for (const { from, pairs } of tables) {
    const simplify = OpenCC.Converter({ from, to: 'cn' });
    for (const pair of pairs.split('|')) {
      const [theirs = '', ours = ''] = pair.split(' ').map(simplify);
      if (text.includes(ours) && !text.includes(theirs) && !taken.has(theirs))
        said.set(ours, (said.get(ours) ?? new Set()).add(theirs));
    }
  }
  return Array.from(said, ([ours, theirs]) => ({ said: [...theirs], means: [ours] }));
}
