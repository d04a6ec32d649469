import { sameTitle } from '../../official/heading.ts';
import type { ImportedPledge } from '../../official/pledge.ts';
import { SiteError } from '../../support/site-error.ts';
import type { DoubtfulLine, SignedLine, SourceLine } from '../read/line.ts';
import { isDocumentTitle, isLead } from '../read/signs.ts';
import type { Sifted } from '../sift/sift.ts';
import { characterDoubts, doubtsOf, numberDoubts, sloganDoubts, titleDoubts } from './doubts.ts';
import { dutyStyle } from './duty-style.ts';
import { missing, twoDocuments } from './faults.ts';
import { type GroupReading, readGroup } from './group.ts';
import { type Opening, openingOf } from './opening.ts';
import { type Tail, tailOf } from './tail.ts';

/**
 * The document in its parts.
 * @throws SiteError with everything that keeps it from being one: no title, no groups, a group without duties, a title twice, two documents
 */
export function structure(
  sifted: Sifted,
  file: string,
): { pledge: ImportedPledge; signed: SignedLine[]; doubtful: DoubtfulLine[] } {
  const { kept, title, leads, flat } = sifted;
  if (!title || leads.length + flat.length === 0) throw new SiteError(missing(sifted, file));
  const titleAt = kept.indexOf(title);
  const starts = groupStarts(sifted);
  const second = secondTitle(kept.slice((starts[0] ?? 0) + 1, starts.at(-1)), title);
  if (second) throw new SiteError(twoDocuments(second, file));
  const above = kept.slice(0, titleAt);
  const opening = openingOf(kept.slice(titleAt + 1, (starts[0] ?? 0) + (flat.length > 0 ? 1 : 0)));
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
  const tail = tailOf(last, reading.style, bodies);
  bodies.push(last.slice(0, last.length - tail.closing.length - tail.signatories.length));
  const groups = bodies.map((body, i) => readGroup(leads[i], body, reading));
  if (reading.faults.length > 0) throw new SiteError(reading.faults);
  return {
    pledge: {
      above: above.map(textOf),
      title: title.text,
      subtitles: opening.subtitles.map(textOf),
      ...(opening.dateline ? { dateline: opening.dateline.text } : {}),
      preamble: opening.preamble.map(textOf),
      groups,
      closing: tail.closing.map(textOf),
      signatories: tail.signatories.map(textOf),
    },
    signed: tail.signatories.map(({ text, cells }) => cells ?? text),
    doubtful: doubtsIn(sifted, { above, opening, tail, reading }),
  };
}

/** Where each group begins: with its lead, or, where there is none, before the first duty. */
const groupStarts = ({ kept, leads, flat }: Sifted): number[] =>
  flat[0] ? [kept.indexOf(flat[0]) - 1] : leads.map((lead) => kept.indexOf(lead));

/** The title of another document among the lines of the groups. */
const secondTitle = (lines: readonly SourceLine[], title: SourceLine): SourceLine | undefined => {
  const second = lines.find(
    ({ text }) => /(?:书|宣言|公约)》?$/.test(text) && isDocumentTitle(text) && !/[，,]/.test(text),
  );
  return second && sameTitle(second.text) !== sameTitle(title.text) ? second : undefined;
};

const textOf = ({ text }: SourceLine): string => text;

/** What the document was taken apart into, besides its groups. */
interface Parts {
  above: SourceLine[];
  opening: Opening;
  tail: Tail;
  reading: GroupReading;
}

/** Lines somebody must look at, part by part. */
function doubtsIn({ kept, title, leads }: Sifted, { above, opening, tail, reading }: Parts): DoubtfulLine[] {
  return [
    ...above.map((line) => ({
      line,
      why: '在题目以上，收进了正文；是题目的前半，让题目占一行再导入；是网页的文字，从文件里删去再导入',
    })),
    ...(title ? titleDoubts(title) : []),
    ...sloganDoubts(opening.subtitles),
    ...opening.preamble.flatMap((line) => doubtsOf(line, '收进了正文')),
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
  ];
}

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
