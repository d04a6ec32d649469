import { chineseNumeral } from '../../text/numerals.ts';

const verb = /率先|争先|争相|努力|带头|共同|积极|自觉|主动|携手/;
/** Words that name nobody and nothing. */
const empty =
  /^(?:我们|你们|各位|大家|全体|全[国省市县区]|广大|各[级界方家]|以下|如下|关于|对于|为了|发出|倡议|本[市县区])$/;
/** Words of one character that lead to others. */
const leading = /^[向为在对把让我你他请各本由从与和现再要不非全]/;
/** The end of a word of three. */
const suffix = /^[车馆店厂校站所员者家工商局院室业]$/;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The word of two characters a name begins with; a part of a longer one says something else. */
function firstWord(name: string): string | undefined {
  const [first = '', second = '', third = ''] = [...words.segment(name)].map(({ segment }) => segment);
  const single = [...first].length === 1 && [...second].length === 1;
  const word = single ? first + second : first;
  const isCut = suffix.test(single ? third : second);
  return /^\p{Script=Han}{2}$/u.test(word) && !isCut && !empty.test(word) && !(single && leading.test(word))
    ? word
    : undefined;
}

/** What stands in the seals of sections: what a name has that is its own, or else which it is. */
export function sealsOf(names: readonly string[]): string[] {
  const seals = names.map((name) => verb.exec(name)?.[0] ?? firstWord(name));
  return seals.map((seal, i) =>
    seal !== undefined && seals.indexOf(seal) === seals.lastIndexOf(seal)
      ? seal
      : `其${chineseNumeral(i + 1)}`,
  );
}
