import { wholeWords } from './whole-words.ts';

const opening = /^[“‘《〈「『（【]/;
const closing = /[”’》〉」』）】]$/;
/** What counts, points, joins or leads to a verb belongs to the word after it: 每·个人, 上下游·和企业, 明天·就能做, 明天·先做, 倡议·请做的. */
const counting = /^[一二三四五六七八九十百两几每各这那哪第和与及就先请]$/;

/**
 * Parts a title where its line may end: between words, before an opening mark and after a closing one.
 * A word of one character stays with what is before it, or after it if it counts, joins or says what follows so, or if a mark or a 的 is before it,
 * and no part begins with another: 十二条, 第12条, 分·三部分, 自己的·好产品、好服务.
 * Where other punctuation lets a line end, browsers know without being told.
 * @returns the parts; put together they are the text again
 */
export function titleParts(text: string): string[] {
  const isQuoted = shortQuotes(text);
  const parts: string[] = [];
  let part = '';
  for (const { segment, isWordLike, index } of wholeWords(text)) {
    const long = [...segment].length > 1 || counting.test(segment);
    const ofNext = part.endsWith('的') && [...part].length > 2;
    const betweenWords = isWordLike && (long ? closing.test(part) || /[\p{L}\p{N}]{2}$/u.test(part) : ofNext);
    if (
      part !== '' &&
      !isQuoted(index) &&
      (betweenWords || (opening.test(segment) && /[\p{L}\p{N}”’》〉」』）】]$/u.test(part)))
    ) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/** Whether a place of a text is within a short term in quotation marks, each of which is in one line: “负首要责任”. */
export function shortQuotes(text: string): (index: number) => boolean {
  const quotes = [...text.matchAll(/[“‘「『][^”’」』]{1,6}[”’」』]/g)];
  return (index) => quotes.some(({ index: start, 0: term }) => index > start && index < start + term.length);
}

/** The clauses of a claim, each with the mark that ends it; what is enumerated stays together. */
export const clausesOf = (text: string): string[] =>
  text.match(/[，；：。！？]*[^，；：。！？]+(?:[，；：。！？][，；：。！？”’》]*)?/g) ?? [text];

/** The statements of a text, each with the semicolon that ends it. */
export const statementsOf = (text: string): string[] => text.match(/；*[^；]+(?:；[；”’》]*)?/g) ?? [text];

/** What stands in a whole before a part of it, the part with the marks that enclose it, and what stands after; of what is no part of it, all stands before. */
export function around(part: string, whole: string): [before: string, part: string, after: string] {
  if (!whole.includes(part)) return [whole, '', ''];
  let [start, end] = [whole.indexOf(part), whole.indexOf(part) + part.length];
  while (start > 0 && opening.test(whole.charAt(start - 1)) && closing.test(whole.charAt(end))) {
    start -= 1;
    end += 1;
  }
  return [whole.slice(0, start), whole.slice(start, end), whole.slice(end)];
}

/** Characters of a title that stand large in one line, and the most lines it is parted in. */
const LINE = 5;

/**
 * A short title in lines of about the same length, parted between words where it can be: 质量诚信, 倡议书.
 * @param line how many characters stand in one line
 */
export function titleLines(title: string, line: number = LINE): string[] {
  const count = Math.ceil([...title].length / line);
  const lines: string[] = [];
  let rest = titleParts(title);
  for (let left = count; left > 1; left--) {
    const length = (parts: string[]) => [...parts.join('')].length;
    const wanted = length(rest) / left;
    // The line that is nearest to its share, and rather shorter than longer: 企业, 率先做到.
    const ends = rest.slice(1).map((_, i) => i + 1);
    const end = ends.sort(
      (a, b) => off(length(rest.slice(0, a)), wanted) - off(length(rest.slice(0, b)), wanted),
    )[0];
    if (end === undefined) break;
    lines.push(rest.slice(0, end).join(''));
    rest = rest.slice(end);
  }
  return [...lines, rest.join('')];
}

/** How far a line is from its share; one too long counts a little more. */
const off = (length: number, wanted: number): number =>
  length > wanted ? length - wanted + 0.1 : wanted - length;
