import { numberOf } from '../../official/heading.ts';
import type { ImportedPledge } from '../../official/pledge.ts';
import type { Fault } from '../../support/site-error.ts';
import { sameTitle } from '../../text/same-title.ts';
import { withoutSpace } from '../../text/space.ts';
import { type DoubtfulLine, type SignedLine, type SourceLine, signedAs } from '../read/line.ts';
import { isDocumentTitle, isLead } from '../read/signs.ts';
import type { Sifted } from '../sift/sift.ts';
import { characterDoubts, doubtsOf, emptyDuties, numberDoubts, sloganDoubts, titleDoubts } from './doubts.ts';
import { dutyStyle } from './duty-style.ts';
import { missing, twoDocuments } from './faults.ts';
import { someNamed } from './first-words.ts';
import { type GroupReading, readGroup } from './group.ts';
import { guessed } from './guess.ts';
import { namingOf } from './naming.ts';
import { nestedDoubts } from './nested.ts';
import { openingOf } from './opening.ts';
import { type Part, type Parts, partsOf } from './part.ts';
import { tailOf } from './tail.ts';
import { unreadNumbers } from './unread-numbers.ts';

/** A document taken apart. */
export interface Structured {
  pledge: ImportedPledge;
  /** Who signed, a line or the cells of a row each. */
  signed: SignedLine[];
  doubtful: DoubtfulLine[];
  /** Everything that keeps it from being one: no title, no groups, a group without duties, a title twice, two documents. */
  faults: Fault[];
  /** What the kept lines are, but for paragraphs; where there are faults, as far as can be guessed. */
  parts: Map<SourceLine, Part>;
  /** Where titles end that run into their paragraphs: how many characters they have, white space left out. */
  titleEnds: Map<SourceLine, number>;
}

/** The document in its parts. */
export function structure(found: Sifted, file: string): Structured {
  const lacks = !found.title || found.leads.length + found.flat.length === 0;
  const sifted = lacks ? guessed(found) : found;
  const { kept, title, leads } = sifted;
  const starts = groupStarts(sifted);
  const second = title && secondTitle(kept.slice((starts[0] ?? 0) + 1, starts.at(-1)), title);
  const { above, opening } = beforeDuties(sifted, starts[0]);
  const bodies = starts.map((start, i) => kept.slice(start + 1, starts[i + 1]));
  const style = dutyStyle(bodies);
  const begun = bodies.flatMap((body) => body.filter((line, i) => style.begins(line, body[i + 1])));
  const naming = namingOf(begun);
  const reading: GroupReading = {
    ...{ faults: [], doubtful: [], begun: [], titles: new Map(), file, style },
    ...{ naming, named: someNamed(begun, naming) },
  };
  const last = bodies.pop() ?? [];
  const tail = tailOf(last, reading.style, bodies);
  if (starts.length > 0)
    bodies.push(last.slice(0, last.length - tail.closing.length - tail.signatories.length));
  const groups = bodies.map((body, i) => readGroup(leads[i], body, reading));
  const parts = partsOf(sifted, { above, opening, tail, reading });
  return {
    pledge: {
      ...{ above: above.map(textOf), title: title?.text ?? '', ...wordsOf(opening), groups },
      ...{ closing: tail.closing.map(textOf), signatories: tail.signatories.map(textOf) },
    },
    signed: tail.signatories.map(signedAs),
    doubtful: [
      ...doubtsIn(sifted, { above, opening, tail, reading }, parts),
      ...(second ? [{ line: second, why: '像是另一份文件的题目；是的，从这里起写成“不收”' }] : []),
    ],
    faults: lacks ? [missing(found, file)] : second ? [twoDocuments(second, file)] : reading.faults,
    parts,
    titleEnds: new Map(
      reading.begun.flatMap(({ line, duty }) =>
        duty.runIn ? [[line, withoutSpace(duty.heading).length] as const] : [],
      ),
    ),
  };
}

/** What stands before the first group, or before the first duty where there is none. */
function beforeDuties({ kept, title, flat }: Sifted, start: number | undefined) {
  const at = title ? kept.indexOf(title) : -1;
  const end = start === undefined ? kept.length : start + (flat.length > 0 ? 1 : 0);
  return {
    above: kept.slice(0, Math.max(0, at)),
    opening: openingOf(title ? kept.slice(at + 1, end) : []),
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

const wordsOf = ({ subtitles, dateline, preamble }: ReturnType<typeof openingOf>) => ({
  subtitles: subtitles.map(textOf),
  ...(dateline ? { dateline: dateline.text } : {}),
  preamble: preamble.map(textOf),
});

/** Lines somebody must look at, part by part. */
function doubtsIn(
  { kept, title, leads }: Sifted,
  { above, opening, tail, reading }: Parts,
  parts: Structured['parts'],
): DoubtfulLine[] {
  const nested = nestedDoubts(
    kept,
    reading.begun.map(({ line }) => line),
    [...leads, ...tail.closing, ...tail.signatories],
  );
  return [
    ...above.map((line) => ({
      line,
      why: '在题目以上，收进了正文；在大纲里，是口号的，把它改成“口号”；是题目的前半，把它改成“题目”，下一行改成“接上文”；是网页的文字，改成“不收”',
    })),
    ...(title ? titleDoubts(title, opening.subtitles) : []),
    ...sloganDoubts(opening.subtitles),
    ...opening.preamble.flatMap((line) => doubtsOf(line, '收进了正文')),
    ...reading.doubtful,
    ...numberDoubts(reading.begun.map(({ line }) => line)),
    ...emptyDuties(reading.begun),
    ...(nested.length > 0 ? nested : unreadNumbers(kept, parts)),
    ...leads.flatMap((line) =>
      isLead(line.text, line.level !== undefined) || numberOf(line.text)?.form === 'chapter'
        ? []
        : [{ line, why: '当作一组开头的话；请核对是不是一组' }],
    ),
    ...(tail.closing.length === 0 ? lastDuty(reading) : []),
    ...tail.closing.flatMap((line) => doubtsOf(line, '收进了结尾')),
    ...tail.doubtful,
    ...characterDoubts(kept),
  ];
}

/** A last duty that is but a short call, as closing words are, in a document that has none. */
function lastDuty({ begun, style }: GroupReading): DoubtfulLine[] {
  const last = begun.at(-1);
  if (style.name !== 'run-in' || !last || !/^[^。｡]*[！!]$/.test(last.duty.paragraphs.join(''))) return [];
  const { line } = last;
  return [{ line, why: '当作最后一条；是结尾的话，在大纲里把它改成“结尾”' }];
}
