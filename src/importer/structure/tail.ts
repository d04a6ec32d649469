import { numberOf } from '../../official/heading.ts';
import { forMatching } from '../../text/matching.ts';
import { type DoubtfulLine, isClosed, type SourceLine } from '../read/line.ts';
import { personsIn } from '../read/person-names.ts';
import { labelsIn, signingIn } from '../read/signing.ts';
import { callsAtEnd } from './calls.ts';
import type { DutyStyle } from './duty-style.ts';

/** What comes after the last duty. */
export interface Tail {
  closing: SourceLine[];
  signatories: SourceLine[];
  doubtful: DoubtfulLine[];
}

/** Lines that begin what comes after the last duty: the first kind does so wherever it stands, the second may be a paragraph. */
const farewell =
  /^(?:让我们|最后[,:]|总之|特此倡议|此倡议|谨此|以上(?:倡议|承诺|各条)|(?:亲爱的)?(?:朋友|同志|同仁|同学)们|女士们|各位|愿我们|携起手来)/;
/** What no duty says: it speaks to everybody, at the end. */
const invites =
  /(?:让我们|愿我们|携起手来|(?:朋友|同志|同仁|同学)们[,!]|以上倡议|特此倡议|我们(?:坚信|相信))/;
const appeal = /^(?:我们(?:郑重)?(?:倡议|承诺|呼吁|相信|坚信|号召)|为此[,:]|各[^。:!]{1,20}[:!])/;
/** Which of the lines of a group name who signs; a heading does not. */
function signaturesIn(lines: readonly SourceLine[]): (line: SourceLine) => boolean {
  const signing = signingIn(lines);
  return (line) => line.level === undefined && (line.names === true || signing.has(line));
}

/** How many paragraphs duties have below the line that begins them, at most; none known where there are too few to tell. */
function usualLength(groups: readonly SourceLine[][], style: DutyStyle): number | undefined {
  const lengths = groups.flatMap((lines) => {
    const isSignature = signaturesIn(lines);
    const starts = lines.flatMap((line, i) =>
      style.begins(line, lines[i + 1]) && !isSignature(line) ? [i] : [],
    );
    return starts.map((start, i) => (starts[i + 1] ?? lines.length) - start - 1);
  });
  return lengths.length < 2 ? undefined : Math.max(...lengths);
}

/**
 * Parts the last group from what comes after it.
 * @param lines the last group, without the sentence that leads to it
 * @param others the groups before it
 */
export function tailOf(lines: SourceLine[], style: DutyStyle, others: readonly SourceLine[][]): Tail {
  const isSignature = signaturesIn(lines);
  const begins = lines.map((line, i) => style.begins(line, lines[i + 1]) && !isSignature(line));
  const duties = begins.flatMap((begun, i) => (begun ? [i] : []));
  const [first = -1, last = -1] = [duties[0], duties.at(-1)];
  const said = lines.findIndex((line, i) => first >= 0 && i > first && endsDuties(line, i, duties, style));
  const start = said < 0 ? last + 1 : said;
  const { signed, labelled } = signedFrom(lines, start);
  // What no word tells its place may: more below the last duty than below any other.
  const usual = usualLength([...others, lines.slice(0, last)], style);
  const extra = last + 1 + (usual ?? lines.length);
  const from = said < 0 && last >= 0 && extra < signed ? extra : said;
  const calls = callsAtEnd(
    last < 0 ? [] : lines.slice(last + 1, from < 0 ? signed : from),
    [...others, lines.slice(0, Math.max(0, last))],
    style,
  );
  // Where words tell it, or nothing does, calls before it are but doubtful; where its place alone does, they are of it.
  const joins = said < 0 && from >= 0 && calls.length < from - last - 1;
  const closing = from < 0 ? [] : lines.slice(from - (joins ? calls.length : 0), signed);
  const signatories = lines.slice(signed);
  const told = (some: SourceLine[], why: string): DoubtfulLine[] => some.map((line) => ({ line, why }));
  return {
    closing,
    signatories,
    doubtful: [
      ...told(
        lines.slice(start, signed).filter((_, i) => begins[start + i]),
        '像是结尾的话，没有算作一条，收进了结尾',
      ),
      ...told(
        said < 0 ? closing.filter(({ text }) => !invites.test(forMatching(text))) : [],
        '在最后一条的后面，别的条都没有这样的段落，收进了结尾；是最后一条的，在大纲里把它改成“正文”',
      ),
      ...told(
        joins ? [] : calls,
        '算作最后一条的段落，语气却像结尾的话，别的条都没有这样的段落；是结尾的，在大纲里把它改成“结尾”',
      ),
      ...told(
        signatories.filter((line) => !isSignature(line) && !(labelled && !isClosed(line.text))),
        '在落款里，认不出是单位还是日期，算作落款；不是的，在大纲里改',
      ),
    ],
  };
}

/** Where those who sign begin: with a label or a table, else with the first name among the lines that end the document. */
function signedFrom(lines: SourceLine[], start: number): { signed: number; labelled: boolean } {
  const isSignature = signaturesIn(lines);
  const labels = labelsIn(lines);
  const label = lines.findIndex((line, i) => i >= start && (labels.has(line) || line.names === true));
  if (label >= 0) {
    // Names and a day may stand above a list that is an annex.
    let signed = label;
    while (signed > start && isSignature(lines[signed - 1] as SourceLine)) signed--;
    return { signed, labelled: true };
  }
  const ends = (line: SourceLine | undefined) =>
    line !== undefined && (isSignature(line) || !isClosed(line.text));
  let run = lines.length;
  while (run > start && ends(lines[run - 1])) run--;
  // One short word may begin as a name does; two lines of them are names.
  const persons = lines.filter(
    ({ text, level }, i) => i >= run && level === undefined && personsIn(text) > 0,
  );
  const people = persons.reduce((sum, { text }) => sum + personsIn(text), 0) > 1 ? persons : [];
  const named = lines.findIndex((line, i) => i >= run && (isSignature(line) || people.includes(line)));
  return { signed: named < 0 ? lines.length : named, labelled: false };
}

/** Whether a line ends the duties. @param at its place @param duties the places of lines that begin as duties do */
function endsDuties({ text, level }: SourceLine, at: number, duties: number[], { name }: DutyStyle): boolean {
  const plain = forMatching(text);
  const isFarewell =
    farewell.test(plain) || (at >= (duties.at(-1) ?? 0) && invites.test(plain) && /[!。]$/.test(plain));
  if (!isFarewell && !appeal.test(plain)) return false;
  const last = duties.at(-1) ?? -1;
  if (at > last) return true;
  // A title that runs in looks like any short sentence; a number or a heading does not. Words of farewell may be followed by two more.
  const looksLikeDuty = name === 'run-in' && level === undefined && !numberOf(text);
  return looksLikeDuty && at >= (isFarewell ? (duties.at(-3) ?? 0) : last);
}
