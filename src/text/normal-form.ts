/** A text in the form in which texts and queries are compared, with the way back to the original. */
export interface NormalForm {
  text: string;
  /** For each UTF-16 unit of `text`, the index in the original it comes from. */
  at: number[];
}

const word = /[a-z0-9]/;
const letter = /[\p{L}\p{N}]/u;
/** Han characters are nearly all of the text: they are in normal form already, and no space stands beside them. */
const han = /[\u4e00-\u9fff]+/y;
/** The marks of Chinese prose, which part words and are none: nearly all the rest of the text. */
const marks = /[\u3000-\u3002\u3008-\u3011“”‘’，；：？！（） \n]+/y;

/** ā and ü as a and u: tone marks are not part of a word. Characters of other scripts stay as they are. */
const plainLatin = (part: string): string =>
  /[\u00c0-\u024f\u1e00-\u1eff]/.test(part) ? part.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : part;

/**
 * The normal form of Chinese text and queries: NFKC, lower case, traditional characters made simplified;
 * punctuation and spaces are dropped, but one space stays between two Latin words, so that `social responsibility` keeps its words.
 * A point between digits is dropped: 3.15 and 315 are the same.
 * @param simplify puts into a text the simplified character in the place of each traditional one; others stay, and so does the length
 */
export function normalForm(
  original: string,
  simplify: (part: string) => string = (part) => part,
): NormalForm {
  const simplified = simplify(original);
  let text = '';
  const at: number[] = [];
  let gap = '';
  /** The last Latin letter or digit written, if nothing came after it: the long text itself is not looked into. */
  let previous = '';
  for (let index = 0; index < simplified.length; ) {
    han.lastIndex = marks.lastIndex = index;
    const [run] = han.exec(simplified) ?? [];
    if (run) {
      text += run;
      for (const end = index + run.length; index < end; index++) at.push(index);
      gap = previous = '';
      continue;
    }
    const [between] = marks.exec(simplified) ?? [];
    if (between) {
      gap += between;
      index += between.length;
      continue;
    }
    const character = String.fromCodePoint(simplified.codePointAt(index) ?? 0);
    // A radical is a sign, not a letter, before it is the character that looks like it.
    const parts = plainLatin(character.normalize('NFKC').toLowerCase());
    for (const part of parts) {
      if (!letter.test(part) || /^[\uD800-\uDFFF]$/.test(part)) {
        gap += part;
        continue;
      }
      const decimal = gap === '.' && /[0-9]/.test(previous) && /[0-9]/.test(part);
      if (gap !== '' && word.test(previous) && word.test(part) && !decimal) {
        text += ' ';
        at.push(index);
      }
      gap = '';
      const simple = simplify(part);
      for (let i = 0; i < simple.length; i++) at.push(index);
      text += simple;
      previous = simple;
    }
    index += character.length;
  }
  return { text, at };
}
