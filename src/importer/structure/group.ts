import { numberOf, splitTitle } from '../../official/heading.ts';
import type { ImportedDuty, ImportedGroup } from '../../official/pledge.ts';
import type { Fault } from '../../support/site-error.ts';
import { forMatching } from '../../text/matching.ts';
import { quoted } from '../../text/quoted.ts';
import { sameTitle } from '../../text/same-title.ts';
import { type DoubtfulLine, isClosed, type SourceLine } from '../read/line.ts';
import { doubtsOf } from './doubts.ts';
import type { DutyStyle } from './duty-style.ts';
import { whereOf, withoutTitle } from './faults.ts';
import { firstWords } from './first-words.ts';
import { type Naming, titleOf } from './naming.ts';

/** What is found while the groups of a document are read. */
export interface GroupReading {
  faults: Fault[];
  doubtful: DoubtfulLine[];
  /** Lines that begin duties, and how often a paragraph follows one. */
  begun: { line: SourceLine; duty: ImportedDuty }[];
  /** Titles of duties so far, with where they stand. */
  titles: Map<string, SourceLine>;
  file: string;
  style: DutyStyle;
  naming: Naming;
  /** Whether some duties show what they are called: then one that does not is called by its first words. */
  named: boolean;
}

/** Whether a line is but a number. */
export const isLoneNumber = (text: string): boolean => {
  const plain = forMatching(text);
  return numberOf(plain)?.number === plain || /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})$/.test(plain);
};

/** A group with its duties; faults and doubts go into `reading`. @param lead none where the document has no groups */
export function readGroup(
  lead: SourceLine | undefined,
  lines: SourceLine[],
  reading: GroupReading,
): ImportedGroup {
  const { faults, doubtful, style, file } = reading;
  const intro: string[] = [];
  const duties: ImportedDuty[] = [];
  lines.forEach((line, i) => {
    const duty = duties.at(-1);
    if (isLoneNumber(line.text)) {
      doubtful.push({ line, why: '不知道是编号还是页码' });
      const hint =
        '是编号，在大纲里把它写成“条”，下一行写成“接上文”，竖线“｜”放在条目名的末尾；是页码，写成“不收”。别处也这样的，一并改好。';
      if (!faults.some(({ kind }) => kind === 'lone-number'))
        faults.push({
          kind: 'lone-number',
          where: whereOf(file, line),
          what: `${line.at}只有${quoted(line.text)}，不知道是编号还是页码。`,
          hint,
        });
    } else if (style.begins(line, lines[i + 1])) {
      const next = readDuty(line, reading);
      if (next) duties.push(next);
    } else if (duty) {
      duty.paragraphs.push(line.text);
      const found = doubtsOf(line, '算作上一条的段落');
      if (/[：:]$/.test(line.text))
        found.push({
          line,
          why: '以冒号结尾，算作上一条的段落；是下一组开头的话，在大纲里把它改成“分组”',
        });
      else if (found.length === 0 && style.name === 'run-in')
        found.push({ line, why: '段首没有条目名，算作上一条的段落' });
      doubtful.push(...found);
    } else {
      intro.push(line.text);
      doubtful.push({ line, why: '在这一组的第一条以前，算作组前的话' });
    }
  });
  if (duties.length === 0 && faults.length === 0) {
    if (lead) doubtful.push({ line: lead, why: '当作一组开头的话，下面却没有认出一条' });
    faults.push({
      kind: 'group-without-duties',
      where: lead ? whereOf(file, lead) : { file },
      what: lead ? `${lead.at}${quoted(lead.text.slice(0, 30))}下面没有认出一条。` : '没有认出一条。',
      hint: '在大纲里，把每一条开头的那一行写成“条”，在条目名的末尾放一道竖线“｜”；它不是一组开头的话，写成“正文”。',
    });
  }
  return { lead: lead?.text ?? '', intro, duties };
}

/** Whether a line that is a title as a whole looks as if a sentence was broken in it. */
const isCut = (text: string): boolean => [...text].length > CUT && /[，,]/.test(text) && !isClosed(text);
/** Titles are shorter, or come to an end. */
const CUT = 20;

/** What a line that keeps a document from being read is taken for in an outline. */
const UNTITLED =
  '看起来是一条，却没有认出条目名，先写成“正文”；是一条的，改成“条”，在条目名的末尾放一道竖线“｜”';

function readDuty(
  line: SourceLine,
  { faults, titles, file, begun, doubtful, naming, named }: GroupReading,
): ImportedDuty | undefined {
  const { untitled, runIn: shown } = titleOf(line.text, naming);
  const runIn = shown ?? (untitled && named ? firstWords(line.text) : undefined);
  const heading = runIn?.heading ?? line.text;
  const { title } = splitTitle(heading);
  if (untitled && !runIn) {
    faults.push(withoutTitle(line, file));
    doubtful.push({ line, why: UNTITLED });
    return undefined;
  }
  if (untitled && naming !== 'number')
    doubtful.push({
      line,
      why: `没有条目名，用开头的${quoted(title)}当条目名；起草新一版以后，请改写成合适的`,
    });
  else if (untitled && begun.length === 0)
    doubtful.push({
      line,
      why: `各条没有条目名，都用编号（${quoted(title)}）当条目名；起草新一版以后，可以改写`,
    });
  const earlier = titles.get(sameTitle(title));
  if (earlier) {
    doubtful.push({ line, why: `条目名和${earlier.at}的一样` });
    const hint =
      '一个条目名只能用一次：是重复粘贴的，在大纲里把一处写成“不收”；不是一条的，写成“正文”；是两条，把竖线“｜”移一移，让条目名不一样。';
    faults.push({
      kind: 'duplicate-title',
      where: whereOf(file, line),
      what: `条目名${quoted(title)}用了两次：${earlier.at}和${line.at}。`,
      hint,
    });
  }
  titles.set(sameTitle(title), line);
  if (runIn)
    doubtful.push(
      ...doubtsOf({ ...line, text: runIn.rest }, '收进了这一条').map(({ why }) => ({ line, why })),
    );
  else if (isCut(line.text))
    doubtful.push({
      line,
      why: '整行当作条目名，句子却没有完；后面的字另起了一行的，在大纲里把后一行写成“接上文”',
    });
  const duty = { heading, runIn: runIn !== undefined, paragraphs: runIn ? [runIn.rest] : [] };
  begun.push({ line, duty });
  return duty;
}
