import { sameTitle } from '../../official/heading.ts';
import type { ImportedPledge } from '../../official/pledge.ts';
import { type Fault, SiteError } from '../../support/site-error.ts';
import type { DoubtfulLine, SourceLine } from '../read/line.ts';
import { isDateline, isDocumentTitle, isLead } from '../read/signs.ts';
import type { Sifted } from '../sift/sift.ts';
import { characterDoubts, doubtsOf, numberDoubts, sloganDoubts, titleDoubts } from './doubts.ts';
import { dutyStyle } from './duty-style.ts';
import { type GroupReading, placeOf, readGroup } from './group.ts';
import { tailOf } from './tail.ts';

/**
 * The document in its parts.
 * @throws SiteError with everything that keeps it from being one: no title, no groups, a group without duties, a title twice, two documents
 */
export function structure(
  sifted: Sifted,
  file: string,
): { pledge: ImportedPledge; doubtful: DoubtfulLine[] } {
  const { kept, title, leads } = sifted;
  if (!title || leads.length === 0) throw new SiteError(missing(sifted, file));
  const titleAt = kept.indexOf(title);
  const starts = leads.map((lead) => kept.indexOf(lead));
  const second = kept.find(
    ({ text }, i) =>
      i > (starts[0] ?? 0) &&
      i < (starts.at(-1) ?? 0) &&
      /(?:书|宣言|公约)》?$/.test(text) &&
      isDocumentTitle(text) &&
      !/[，,]/.test(text),
  );
  if (second && sameTitle(second.text) !== sameTitle(title.text))
    throw new SiteError(twoDocuments(second, file));
  const above = kept.slice(0, titleAt);
  const front = frontOf(kept.slice(titleAt + 1, starts[0]));
  const bodies = starts.map((start, i) => kept.slice(start + 1, starts[i + 1]));
  const reading: GroupReading = {
    faults: [],
    doubtful: [],
    begun: [],
    titles: new Map(),
    file,
    style: dutyStyle(bodies),
  };
  const last = bodies.pop() ?? [];
  const tail = tailOf(last, reading.style);
  bodies.push(last.slice(0, last.length - tail.closing.length - tail.signatories.length));
  const groups = leads.map((lead, i) => readGroup(lead, bodies[i] ?? [], reading));
  if (reading.faults.length > 0) throw new SiteError(reading.faults);
  return {
    pledge: {
      above: above.map(textOf),
      title: title.text,
      subtitles: front.subtitles.map(textOf),
      ...(front.dateline ? { dateline: front.dateline.text } : {}),
      preamble: front.preamble.map(textOf),
      groups,
      closing: tail.closing.map(textOf),
      signatories: tail.signatories.map(textOf),
    },
    doubtful: [
      ...above.map((line) => ({
        line,
        why: '在题目以上，收进了正文；是题目的前半，让题目占一行再导入；是网页的文字，从文件里删去再导入',
      })),
      ...titleDoubts(title),
      ...sloganDoubts(front.subtitles),
      ...front.preamble.flatMap((line) => doubtsOf(line, '收进了正文')),
      ...reading.doubtful,
      ...numberDoubts(reading.begun.map(({ line }) => line)),
      ...emptyDuties(reading),
      ...leads.flatMap((line) =>
        isLead(line.text, line.level !== undefined)
          ? []
          : [{ line, why: '当作一组开头的话；请核对是不是一组' }],
      ),
      ...(tail.closing.length === 0 ? lastDuty(reading) : []),
      ...tail.closing.flatMap((line) => doubtsOf(line, '收进了结尾')),
      ...tail.doubtful,
      ...characterDoubts(kept),
    ],
  };
}

const textOf = ({ text }: SourceLine): string => text;

/** Why a document without title or groups is none. */
function missing({ title, kept }: Sifted, file: string): Fault {
  const traditional =
    (kept
      .map(textOf)
      .join('')
      .match(/[議書諾們開發爭動]/g)?.length ?? 0) > 2;
  if (traditional)
    return {
      kind: 'traditional-text',
      where: { file },
      what: '文件是繁体字的，认不出题目和分组。',
      hint: '向提供者要简体字的文本；转换繁简会改动文字，不能代替原件。',
    };
  if (!title)
    return {
      kind: 'no-title',
      where: { file },
      what: '找不到倡议书的题目：没有一行以“倡议书”“承诺书”“宣言”或“公约”结尾，也没有一级标题。',
      hint: '让题目单独占一行；在 Word 里把它设成“标题”样式。',
    };
  return {
    kind: 'no-groups',
    where: placeOf(file, title),
    what: '题目后面没有找到分组的话，例如“首先，……率先做到：”“同时，……争先做到：”“另外，……努力做到：”。',
    hint: '让每一组开头的这句话单独占一行，用冒号结尾。',
  };
}

const twoDocuments = (line: SourceLine, file: string): Fault => ({
  kind: 'two-documents',
  where: placeOf(file, line),
  what: `${line.at}“${line.text}”像是另一份文件的题目，它下面还有分组。`,
  hint: '一次只导入一份倡议书：把各份分别存成文件，再导入。',
});

/** Duties that have no text where others have. */
const emptyDuties = ({ begun }: GroupReading): DoubtfulLine[] =>
  begun.every(({ duty }) => duty.paragraphs.length === 0)
    ? []
    : begun.flatMap(({ line, duty }) =>
        duty.paragraphs.length === 0 ? [{ line, why: '当作一条，下面却没有内容；请核对是不是一条' }] : [],
      );

/** A last duty that is but a short call, as closing words are, in a document that has none. */
function lastDuty({ begun, style }: GroupReading): DoubtfulLine[] {
  const last = begun.at(-1);
  if (style.name !== 'run-in' || !last || !/^[^。｡]*[！!]$/.test(last.duty.paragraphs.join(''))) return [];
  const { line } = last;
  return [
    { line, why: '当作最后一条；如果是结尾的话，在 Word 里把各条的条目名设成标题样式，存为 .docx，再导入' },
  ];
}

/** What stands between the title and the first group: slogans, place and day, then paragraphs. */
function frontOf(lines: SourceLine[]): {
  subtitles: SourceLine[];
  dateline?: SourceLine;
  preamble: SourceLine[];
} {
  let at = 0;
  while (lines[at] && !isDateline(lines[at]?.text ?? '') && isSlogan(lines[at]?.text ?? '')) at++;
  const dateline = lines[at] && isDateline(lines[at]?.text ?? '') ? lines[at] : undefined;
  return {
    subtitles: lines.slice(0, at),
    ...(dateline ? { dateline } : {}),
    preamble: lines.slice(dateline ? at + 1 : at),
  };
}

const isSlogan = (text: string): boolean =>
  [...text].length <= 40 && !/[。｡：:；;，,、？?]$/.test(text) && !/[。｡；;]/.test(text);
