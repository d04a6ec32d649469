const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Opposite directions, of which the word after them is said in both: 上·下游, 左·右侧. */
const OPPOSITES = /^(?:上下|下上|左右|前后|内外|里外)/;
/** Sizes that stand in a row, and what they are sizes of: 中小·微·企业, 大·中·小学. */
const SIZES = /^[大中小微]{2,}$/;
const SIZED = /^(?:企业|型|学)/;
/** What is no verb, whose outcome a 好 after it would be: 当·好, but 的|好产品. */
const PARTICLE = /[的了着得地和与及、]/;
/** What the platform takes for a word, but its first character ends the one before: 负责人|的. */
const ENDING = '人的';
/** Names of organisations that a large line has room for, at most eight characters: 中国·质量·检验·协会. */
const ORGANISATION = /(?:中国|国家|全国)(?:(?![的和与及或各])\p{Script=Han}){1,4}(?:协会|学会|商会|总局)/gu;

/** A word, or a mark between words, and where it begins. */
interface Word {
  segment: string;
  index: number;
  isWordLike: boolean;
}

/** The words of a text as the platform parts them, save for those it tears: 上下游, 当好, 中小微企业, 负责人的 and the name of an organisation are each one. */
export function wholeWords(text: string): Word[] {
  const whole: Word[] = [];
  const names = Array.from(text.matchAll(ORGANISATION), ({ index, 0: { length } }) => [
    index,
    index + length,
  ]);
  for (const { segment, index, isWordLike = false } of words.segment(text)) {
    const last = whole.at(-1);
    const isWithin = names.some(([start = 0, end = 0]) => index > start && index < end);
    if (last?.isWordLike && isWordLike && (isWithin || isOneWord(last.segment, segment)))
      last.segment += segment;
    else whole.push({ segment, index, isWordLike });
  }
  return whole;
}

const isOneWord = (last: string, next: string): boolean =>
  (SIZES.test(last) && SIZED.test(next)) ||
  SIZES.test(last + next) ||
  (next === ENDING && [...last].length > 1) ||
  ([...last].length === 1 && (OPPOSITES.test(last + next) || (next === '好' && !PARTICLE.test(last))));
