import { escapeLine, unescapeLine } from './escape.ts';
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
    ...paragraphs(pledge.above),
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

/**
 * The document in a body as `printBody` writes it.
 * @throws BodyFault
 */
export function parseBody(body: string): ImportedPledge {
  const pledge: ImportedPledge = {
    above: [],
    title: '',
    subtitles: [],
    preamble: [],
    groups: [],
    closing: [],
    signatories: [],
  };
  let paragraphs = pledge.above;
  let group: ImportedGroup | undefined;
  let previous = '';
  body.split('\n').forEach((line, at) => {
    const after = (mark: string) =>
      line.startsWith(mark) ? unescapeLine(line.slice(mark.length)) : undefined;
    const require = (fits: boolean, what: string) => {
      if (!fits) throw new BodyFault(at, what);
    };
    const [title, lead, heading, subtitle, signatory] = [
      after(marks.title),
      after(marks.lead),
      after(marks.duty),
      after(marks.subtitle),
      after(marks.signatory),
    ];
    if (title !== undefined) {
      require(pledge.title === '', '题目（#）只能有一个');
      pledge.title = title;
      paragraphs = pledge.preamble;
    } else if (lead !== undefined) {
      require(pledge.title !== '', '组（##）要在题目（#）下面');
      group = { lead, intro: [], duties: [] };
      pledge.groups.push(group);
      paragraphs = group.intro;
    } else if (heading !== undefined) {
      require(group !== undefined, '条目（###）要在一组（##）下面');
      const duty = { heading, runIn: false, paragraphs: [] };
      group?.duties.push(duty);
      paragraphs = duty.paragraphs;
    } else if (subtitle !== undefined) {
      require(paragraphs === pledge.preamble && paragraphs.length === 0, '口号（>）要紧跟题目');
      pledge.subtitles.push(subtitle);
    } else if (line.startsWith(marks.dateline)) {
      require(paragraphs === pledge.preamble &&
        paragraphs.length === 0 &&
        line.endsWith(marks.dateline) &&
        line.length > 2, '时间地点（*…*）要紧跟题目和口号');
      pledge.dateline = unescapeLine(line.slice(1, -1));
    } else if (line === marks.end) {
      group = undefined;
      paragraphs = pledge.closing;
    } else if (signatory !== undefined) {
      require(paragraphs === pledge.closing, '落款（-）要在 --- 下面');
      pledge.signatories.push(signatory);
    } else if (line !== '') {
      const duty = group?.duties.at(-1);
      if (duty && previous.startsWith(marks.duty)) duty.runIn = true;
      paragraphs.push(unescapeLine(line));
    }
    previous = line;
  });
  if (pledge.title === '') throw new BodyFault(0, '没有题目（#）');
  return pledge;
}
