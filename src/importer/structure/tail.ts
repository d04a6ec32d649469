import { numberOf } from '../../official/heading.ts';
import { forMatching } from '../../text/matching.ts';
import { type DoubtfulLine, isClosed, type SourceLine } from '../read/line.ts';
import { isLabel, isSigned } from '../read/signs.ts';
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
/** Whether a line names who signs; a heading does not. */
const isSignature = ({ text, level }: SourceLine): boolean => level === undefined && isSigned(text);

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
