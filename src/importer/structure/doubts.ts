import type { ImportedDuty } from '../../official/pledge.ts';
import { forMatching } from '../../text/matching.ts';
import { oddCharacters } from '../read/characters.ts';
import { type DoubtfulLine, isClosed, type SourceLine } from '../read/line.ts';
import { numberIn } from '../read/numbers.ts';
import { isReadOut } from '../read/read-out.ts';
import { hidesLead, isDateline, isDocumentTitle, isSubtitle } from '../read/signs.ts';

/** What a kept line may show that somebody must look at, whatever it is taken for. @param took what it is taken for: 收进了正文 */
export function doubtsOf(line: SourceLine, took: string): DoubtfulLine[] {
  const { text } = line;
  const why = [
    !isClosed(text) &&
      ([...text].length <= 30
        ? `很短，句末没有标点，${took}`
        : `句末没有标点，${took}；后面的字另起了一行的，在大纲里把后一行写成“接上文”`),
    /^[，。、；：！？）》”]/.test(text) &&
      `以标点开头，${took}；前面的字在上一行的，在大纲里把它写成“接上文”`,
    isDateline(text) && `像是时间地点，${took}`,
    hidesLead(text) &&
      `里面有像一组开头的话，没有当作一组，${took}；是一组的，在文件里让这句话单独占一行再导入`,
  ];
  return why.flatMap((each) => (each ? [{ line, why: each }] : []));
}

/** Characters in kept lines that are hardly meant. */
export const characterDoubts = (lines: readonly SourceLine[]): DoubtfulLine[] =>
  lines.flatMap((line) => oddCharacters(line.text).map((why) => ({ line, why })));

/** A title that does not say what the document is, nor does the subtitle below it. */
export const titleDoubts = (line: SourceLine, [below]: readonly SourceLine[]): DoubtfulLine[] =>
  isDocumentTitle(line.text) || (below && isSubtitle(below.text))
    ? []
    : [{ line, why: '当作题目，却不以“倡议书”“承诺书”等结尾；请核对有没有混进网站的名字' }];

/** Slogans below the title that may be something else: names, days, or more of them than documents have. */
export function sloganDoubts(lines: readonly SourceLine[]): DoubtfulLine[] {
  const isOther = ({ text }: SourceLine) =>
    !isSubtitle(text) &&
    (isDateline(text) ||
      /\d{4}|[@#]|(?:公司|协会|学会|委员会|图书馆|网|报社?|编辑部|记者.*)$/.test(forMatching(text)));
  return lines
    .filter((line) => lines.length > 3 || isOther(line) || isReadOut(line.text))
    .map((line) => ({
      line,
      why: isReadOut(line.text)
        ? '像是说在哪里宣读的，当作口号，起草新一版时不作主题；是题目的后半，在大纲里把它改成“接上文”'
        : '在题目和正文之间，当作口号；请核对是不是口号',
    }));
}

/** Numbers of duties that neither go on nor begin anew: between them something may be missing. */
export function numberDoubts(lines: readonly SourceLine[]): DoubtfulLine[] {
  const values = lines.map(({ text }) => numberIn(text));
  return lines.flatMap((line, i) => {
    const [before, value] = [values[i - 1] ?? 0, values[i]];
    if (value === undefined || value === before + 1 || value === 1) return [];
    return [{ line, why: `${NUMBERED}${numbered(before, value)}` }];
  });
}

const NUMBERED = '编号';
function numbered(before: number, value: number): string {
  if (before === 0) return `从 ${value} 开始，前面也许少了`;
  if (value === before) return ` ${value} 连着用了两次，也许编错了，也许有一条不是条`;
  return value < before
    ? `从 ${before} 回到 ${value}，也许次序乱了`
    : `从 ${before} 到 ${value}，中间也许少了一条`;
}

const EMPTY = '当作一条，下面却没有内容；请核对是不是一条';
/** Duties that have no text where others have. */
export const emptyDuties = (begun: readonly { line: SourceLine; duty: ImportedDuty }[]): DoubtfulLine[] =>
  begun.every(({ duty }) => duty.paragraphs.length === 0)
    ? []
    : begun.flatMap(({ line, duty }) => (duty.paragraphs.length === 0 ? [{ line, why: EMPTY }] : []));

/** Whether a doubt is one of the two above: whether it holds hangs on the lines around. */
export const hangsOnOthers = (why: string): boolean => why === EMPTY || why.startsWith(NUMBERED);
