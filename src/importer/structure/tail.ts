import { numberOf } from '../../official/heading.ts';
import { forMatching } from '../../text/matching.ts';
import { type DoubtfulLine, isClosed, type SourceLine } from '../read/line.ts';
import { isDateline } from '../read/signs.ts';
import type { DutyStyle } from './duty-style.ts';

/** What comes after the last duty. */
export interface Tail {
  closing: SourceLine[];
  signatories: SourceLine[];
  doubtful: DoubtfulLine[];
}

/** Lines that begin what comes after the last duty: the first kind does so wherever it stands, the second may be a paragraph. */
const farewell = /^(?:让我们|最后[,:]|总之|特此倡议|此倡议|谨此)/;
const appeal = /^(?:我们(?:郑重)?(?:倡议|承诺|呼吁|相信|坚信|号召)|为此[,:]|各[^。:!]{1,20}[:!])/;
/** What stands before a list of names. */
const label =
  /^(?:(?:首批|第[一二三]批|联合|共同|全体)?(?:倡议|发起|签署|承诺|签约|参与|响应|支持)(?:单位|企业|人|方|者|组织|机构)+(?:名单|名录)?|签名|署名|落款|附件?)(?:\([^)]*\))?(?::|$)/;
const organisation =
  /(?:公司|集团|协会|学会|商会|委员会|中心|联合会|研究院|工厂|总局|局|图书馆|厂|代表)(?:\([^)]*\))?$/;

const isLabel = (text: string): boolean => label.test(forMatching(text));

/** Whether a line names who signs: a label, one organisation or several, or a day. */
function isSignature({ text, level }: SourceLine): boolean {
  const plain = forMatching(text);
  const names = text.split(/[、,，;；\s]+/).map(forMatching);
  if (level !== undefined) return false;
  if (isLabel(text) || (names.length > 1 && names.every((name) => organisation.test(name)))) return true;
  return (
    [...plain].length <= 60 && !/[。!?;:]$/.test(plain) && (organisation.test(plain) || isDateline(text))
  );
}

/**
 * Parts the last group from what comes after it.
 * @param lines the last group, without the sentence that leads to it
 */
export function tailOf(lines: SourceLine[], style: DutyStyle): Tail {
  const begins = lines.map((line, i) => style.begins(line, lines[i + 1]) && !isSignature(line));
  const duties = begins.flatMap((begun, i) => (begun ? [i] : []));
  const [first = -1, last = -1] = [duties[0], duties.at(-1)];
  const from = lines.findIndex((line, i) => first >= 0 && i > first && endsDuties(line, i, duties, style));
  const start = from < 0 ? last + 1 : from;
  const labelled = lines.findIndex((line, i) => i >= start && isLabel(line.text));
  let signed = labelled < 0 ? lines.length : labelled;
  if (labelled < 0) {
    let run = lines.length;
    while (
      run > start &&
      (isSignature(lines[run - 1] as SourceLine) || !isClosed(lines[run - 1]?.text ?? ''))
    )
      run--;
    const named = lines.findIndex((line, i) => i >= run && isSignature(line));
    if (named >= 0) signed = named;
  }
  const closing = from < 0 ? [] : lines.slice(from, signed);
  const signatories = lines.slice(signed);
  return {
    closing,
    signatories,
    doubtful: [
      ...lines
        .slice(start, signed)
        .flatMap((line, i) =>
          begins[start + i] ? [{ line, why: '像是结尾的话，没有算作一条，收进了结尾' }] : [],
        ),
      ...signatories.flatMap((line) =>
        isSignature(line) || (labelled >= 0 && !isClosed(line.text))
          ? []
          : [{ line, why: '在落款里，认不出是单位还是日期，算作落款' }],
      ),
    ],
  };
}

/** Whether a line ends the duties. @param at its place @param duties the places of lines that begin as duties do */
function endsDuties({ text, level }: SourceLine, at: number, duties: number[], { name }: DutyStyle): boolean {
  const plain = forMatching(text);
  const isFarewell = farewell.test(plain);
  if (!isFarewell && !appeal.test(plain)) return false;
  const last = duties.at(-1) ?? -1;
  if (at > last) return true;
  // A title that runs in looks like any short sentence; a number or a heading does not. Words of farewell may be followed by two more.
  const looksLikeDuty = name === 'run-in' && level === undefined && !numberOf(text);
  return looksLikeDuty && at >= (isFarewell ? (duties.at(-3) ?? 0) : last);
}
