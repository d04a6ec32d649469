import { type Fault, SiteError } from '../support/site-error.ts';
import { type DutyStyle, dutyStyle } from './duty-style.ts';
import { forMatching, type SourceLine } from './line.ts';
import type { ImportedDuty, ImportedGroup, ImportedPledge } from './pledge.ts';
import type { DoubtfulLine, Sifted } from './sift.ts';
import { isDateline, isTitleLine, runInTitle, sameTitle, splitTitle, TITLE_LIMIT } from './title.ts';

/** Lines that begin what comes after the last duty. */
const closing = /^(?:让我们|我们(?:郑重)?(?:倡议|承诺|呼吁|相信|坚信|号召)|最后[,:]|总之|特此倡议|此倡议|谨此|为此[,:]|各(?:位|企业|单位)[^。]{0,20}[:!])/;
const signature = /^(?:(?:联合)?(?:倡议|发起|签署|承诺)(?:单位|企业|人|方|组织|机构)|签名|署名|落款|附件?)[:]?/;
const organisation = /(?:公司|集团|协会|学会|商会|委员会|中心|联合会|研究院|工厂|总局|局|图书馆|厂|代表)(?:\([^)]*\))?$/;

/**
 * The document in its parts.
 * @throws SiteError with everything that keeps it from being one: no title, no groups, a group without duties, a title twice
 */
export function structure(sifted: Sifted, file: string): { pledge: ImportedPledge; doubtful: DoubtfulLine[] } {
  const { kept, title, leads } = sifted;
  if (!title)
    throw new SiteError({
      kind: 'no-title',
      where: { file },
      what: '找不到倡议书的题目：没有一行以“倡议书”“承诺书”“宣言”或“公约”结尾，也没有一级标题。',
      hint: '让题目单独占一行；在 Word 里把它设成“标题”样式。',
    });
  if (leads.length === 0)
    throw new SiteError({
      kind: 'no-groups',
      where: place(file, title),
      what: '题目后面没有找到分组的话，例如“首先，……率先做到：”“同时，……争先做到：”“另外，……努力做到：”。',
      hint: '让每一组开头的这句话单独占一行，用冒号结尾。',
    });
  const titleAt = kept.indexOf(title);
  const starts = leads.map((lead) => kept.indexOf(lead));
  const front = frontOf(kept.slice(titleAt + 1, starts[0]));
  const bodies = starts.map((start, i) => kept.slice(start + 1, starts[i + 1]));
  const style = dutyStyle(bodies);
  const reading: Reading = { faults: [], doubtful: [], titles: new Map(), file, style };
  const last = bodies.length - 1;
  const tail = tailOf(bodies[last] ?? [], style);
  bodies[last] = (bodies[last] ?? []).slice(0, (bodies[last] ?? []).length - tail.closing.length - tail.signatories.length);
  const groups = leads.map((lead, i) => readGroup(lead, bodies[i] ?? [], reading));
  if (reading.faults.length > 0) throw new SiteError(reading.faults);
  const above = kept.slice(0, titleAt);
  const doubts: DoubtfulLine[] = [
    ...above.map((line) => ({ line, why: '在题目以上，收进了正文；如果是网页的文字，从文件里删去再导入' })),
    ...front.preamble.filter(isOdd).map((line) => ({ line, why: '很短，句末没有标点，收进了正文' })),
    ...reading.doubtful,
    ...tail.closing.filter(isOdd).map((line) => ({ line, why: '很短，句末没有标点，收进了结尾' })),
  ];
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
    doubtful: doubts,
  };
}

interface Reading {
  faults: Fault[];
  doubtful: DoubtfulLine[];
  /** Titles of duties so far, with where they stand. */
  titles: Map<string, SourceLine>;
  file: string;
  style: DutyStyle;
}

const textOf = ({ text }: SourceLine): string => text;
const place = (file: string, { line }: SourceLine) => ({ file, ...(line === undefined ? {} : { line }) });
const isOdd = ({ text }: SourceLine): boolean => [...text].length <= 30 && !/[。｡！!？?：:；;”」）)》…]$/.test(text);

/** What stands between the title and the first group: slogans, place and day, then paragraphs. */
function frontOf(lines: SourceLine[]): { subtitles: SourceLine[]; dateline?: SourceLine; preamble: SourceLine[] } {
  let at = 0;
  while (lines[at] && !isDateline(lines[at]?.text ?? '') && isSlogan(lines[at]?.text ?? '')) at++;
  const dateline = lines[at] && isDateline(lines[at]?.text ?? '') ? lines[at] : undefined;
  return { subtitles: lines.slice(0, at), ...(dateline ? { dateline } : {}), preamble: lines.slice(dateline ? at + 1 : at) };
}

const isSlogan = (text: string): boolean => [...text].length <= 40 && !/[。｡：:；;，,、？?]$/.test(text) && !/[。｡；;]/.test(text);

/** What comes after the last duty. */
function tailOf(lines: SourceLine[], style: DutyStyle): { closing: SourceLine[]; signatories: SourceLine[] } {
  const lastDuty = lines.findLastIndex((line, i) => style.begins(line, lines[i + 1]) && !isSignature(line));
  let end = lines.length;
  while (end > lastDuty + 1 && isSignature(lines[end - 1] as SourceLine)) end--;
  const from = lines.findIndex((line, i) => i > lastDuty && i < end && closing.test(forMatching(line.text)));
  return { closing: from < 0 ? [] : lines.slice(from, end), signatories: lines.slice(end) };
}

const isSignature = ({ text, level }: SourceLine): boolean => {
  const plain = forMatching(text);
  return (
    level === undefined &&
    [...plain].length <= 60 &&
    !/[。!?;:]$/.test(plain.replace(signature, '')) &&
    (signature.test(plain) || organisation.test(plain) || isDateline(text))
  );
};

function readGroup(lead: SourceLine, lines: SourceLine[], reading: Reading): ImportedGroup {
  const intro: string[] = [];
  const duties: ImportedDuty[] = [];
  lines.forEach((line, i) => {
    const duty = duties.at(-1);
    if (reading.style.begins(line, lines[i + 1])) {
      const next = readDuty(line, reading);
      if (next) duties.push(next);
    } else if (duty) {
      duty.paragraphs.push(line.text);
      if (isOdd(line)) reading.doubtful.push({ line, why: '很短，句末没有标点，算作上一条的段落' });
      else if (reading.style.name === 'run-in') reading.doubtful.push({ line, why: '段首没有条目名，算作上一条的段落' });
    } else {
      intro.push(line.text);
      reading.doubtful.push({ line, why: '在这一组的第一条以前，算作组前的话' });
    }
  });
  if (duties.length === 0 && reading.faults.length === 0)
    reading.faults.push({
      kind: 'group-without-duties',
      where: place(reading.file, lead),
      what: `${lead.at}“${lead.text.slice(0, 30)}”下面没有认出一条。`,
      hint: '条目名要么在段首，用句号或冒号结尾；要么编号（一、（一）1. 第一条）；要么单独占一行，或在 Word 里设成标题样式。',
    });
  return { lead: lead.text, intro, duties };
}

function readDuty(line: SourceLine, { faults, titles, file }: Reading): ImportedDuty | undefined {
  const runIn = runInTitle(line.text);
  const heading = runIn?.heading ?? line.text;
  const { title } = splitTitle(heading);
  if (!runIn && !isTitleLine(heading) && ([...title].length > TITLE_LIMIT || /[。｡！!？?；;]/.test(title))) {
    const hint = '在编号后面写上条目名，用句号或冒号结尾；或者让条目名单独占一行。';
    faults.push({ kind: 'no-duty-title', where: place(file, line), what: `${line.at}看起来是一条，却没有认出条目名：“${line.text.slice(0, 20)}…”。`, hint });
    return undefined;
  }
  const earlier = titles.get(sameTitle(title));
  if (earlier) {
    const hint = '一个条目名只能用一次：是重复粘贴的，删去一处；是两条，改得不一样。';
    faults.push({ kind: 'duplicate-title', where: place(file, line), what: `条目名“${title}”用了两次：${earlier.at}和${line.at}。`, hint });
  }
  titles.set(sameTitle(title), line);
  return { heading, runIn: runIn !== undefined, paragraphs: runIn ? [runIn.rest] : [] };
}
