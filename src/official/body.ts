import { unescaped } from '../text/plain.ts';
import { escapeLine } from './escape.ts';
import type { ImportedGroup, ImportedPledge } from './pledge.ts';

/** What begins each kind of block; a paragraph begins with none. Text never does: it is escaped. */
const marks = {
  title: '# ',
  subtitle: '> ',
  dateline: '*',
  lead: '## ',
  duty: '### ',
  end: '---',
  signatory: '- ',
} as const;

/** The body of the imported file: blocks of one line with an empty line between them, but none between a title and the paragraph it runs into. */
export function printBody(pledge: ImportedPledge): string {
  const paragraphs = (texts: string[]) => texts.map(escapeLine);
  const { dateline, closing, signatories } = pledge;
  const blocks = [
    ...pledge.above.map(
      (text) => (pledge.slogansAbove?.includes(text) ? marks.subtitle : '') + escapeLine(text),
    ),
    marks.title + escapeLine(pledge.title),
    ...pledge.subtitles.map((text) => marks.subtitle + escapeLine(text)),
    ...(dateline === undefined ? [] : [`${marks.dateline}${escapeLine(dateline)}${marks.dateline}`]),
    ...paragraphs(pledge.preamble),
    ...pledge.groups.flatMap(({ lead, intro, duties }) => [
      marks.lead + escapeLine(lead),
      ...paragraphs(intro),
      ...duties.flatMap(({ heading, runIn, paragraphs: texts }) => {
        const [first, ...rest] = [marks.duty + escapeLine(heading), ...paragraphs(texts)] as [
          string,
          ...string[],
        ];
        return runIn && rest.length > 0 ? [`${first}\n${rest[0]}`, ...rest.slice(1)] : [first, ...rest];
      }),
    ]),
    ...(closing.length + signatories.length > 0 ? [marks.end] : []),
    ...paragraphs(closing),
    ...signatories.map((text) => marks.signatory + escapeLine(text)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Why a line of a body is not where the importer writes one: its number in the body, counted from 0. */
export class BodyFault extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** What of a body has been read, and where the next paragraph goes. */
interface Reading {
  pledge: ImportedPledge;
  group: ImportedGroup | undefined;
  paragraphs: string[];
  /** The line before. */
  previous: string;
}

/** Whether nothing but slogans has followed the title yet. */
const isUnderTitle = ({ pledge, paragraphs }: Reading): boolean =>
  paragraphs === pledge.preamble && paragraphs.length === 0;

/** What each mark does with its text; `require` says what must be so where it stands. */
const takers: Record<
  Exclude<keyof typeof marks, 'dateline' | 'end'>,
  (reading: Reading, text: string, require: (fits: boolean, what: string) => void) => void
> = {
  title(reading, text, require) {
    require(reading.pledge.title === '', '题目（#）只能有一个');
    reading.pledge.title = text;
    reading.paragraphs = reading.pledge.preamble;
  },
  lead(reading, text, require) {
    require(reading.pledge.title !== '', '组（##）要在题目（#）下面');
    const group: ImportedGroup = { lead: text, intro: [], duties: [] };
    reading.pledge.groups.push(group);
    reading.group = group;
    reading.paragraphs = group.intro;
  },
  duty(reading, text, require) {
    require(reading.group !== undefined, '条目（###）要在一组（##）下面');
    const duty = { heading: text, runIn: false, paragraphs: [] };
    reading.group?.duties.push(duty);
    reading.paragraphs = duty.paragraphs;
  },
  subtitle(reading, text, require) {
    const { pledge } = reading;
    if (pledge.title === '') {
      pledge.above.push(text);
      pledge.slogansAbove = [...(pledge.slogansAbove ?? []), text];
      return;
    }
    require(isUnderTitle(reading), '口号（>）要紧跟题目，或者在它的上面');
    pledge.subtitles.push(text);
  },
  signatory(reading, text, require) {
    require(reading.paragraphs === reading.pledge.closing, '落款（-）要在 --- 下面');
    reading.pledge.signatories.push(text);
  },
};

/**
 * The document in a body as `printBody` writes it.
 * @throws BodyFault
 */
export function parseBody(body: string): ImportedPledge {
  const empty = {
    above: [],
    title: '',
    subtitles: [],
    preamble: [],
    groups: [],
    closing: [],
    signatories: [],
  };
  const pledge: ImportedPledge = empty;
  const reading: Reading = { pledge, group: undefined, paragraphs: pledge.above, previous: '' };
  body.split('\n').forEach((line, at) => {
    readLine(reading, line, (fits, what) => {
      if (!fits) throw new BodyFault(at, what);
    });
    reading.previous = line;
  });
  if (pledge.title === '') throw new BodyFault(0, '没有题目（#）');
  return pledge;
}

function readLine(reading: Reading, line: string, require: (fits: boolean, what: string) => void): void {
  const { pledge, group, previous } = reading;
  const kind = (Object.keys(takers) as (keyof typeof takers)[]).find((each) => line.startsWith(marks[each]));
  if (kind) takers[kind](reading, unescaped(line.slice(marks[kind].length)), require);
  else if (line.startsWith(marks.dateline)) {
    const closed = line.endsWith(marks.dateline) && line.length > 2;
    require(isUnderTitle(reading) && closed, '时间地点（*…*）要紧跟题目和口号');
    pledge.dateline = unescaped(line.slice(1, -1));
  } else if (line === marks.end) {
    reading.group = undefined;
    reading.paragraphs = pledge.closing;
  } else if (line !== '') {
    const duty = group?.duties.at(-1);
    if (duty && previous.startsWith(marks.duty)) duty.runIn = true;
    reading.paragraphs.push(unescaped(line));
  }
}
