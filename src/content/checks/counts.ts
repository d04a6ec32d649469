import type { CampaignData } from '../../schema/campaign.ts';
import type { Fault } from '../../support/site-error.ts';
import { COUNT, chineseCount, readCount } from '../../text/numerals.ts';
import type { ContentFolder } from '../folder.ts';
import type { ContentFile } from '../reader.ts';
import { dutyGroups } from '../sections.ts';
import { textsOf } from './texts.ts';

/** A line of the content, and where it stands. */
interface Line {
  text: string;
  file: string;
  line(): number;
  /** It is about the pledge, whatever it says: a word of the interface, or what is told of a section. */
  always: boolean;
  /** The places its text may have, which are filled with how many there are. */
  places: readonly string[];
  /** The section it is about by its place in the files. */
  section?: string | undefined;
}

interface Counts {
  edition: string;
  duties: number;
  /** The sections that have duties, by name, with how many. */
  sections: Map<string, number>;
}

const counted = new RegExp(
  `(?<!第|[\\d一二三四五六七八九十百千零两])(${COUNT})(条(?![款例目])|个?部分)`,
  'g',
);

/** A sentence with one of these speaks of the pledge and its parts. */
const ofThePledge = /倡议|全文|一览|转述|原文|各条|逐条|条目|本站|整站|网站/;
/** So do these words around a number, by themselves. */
const before = /(?:全部|同样的|其中的|通读|“)$/;
const after = /^(?:里|”)/;
/** What 条 counts besides duties: news, lines, roads, opinions. */
const otherThings =
  /^(?:[^\p{P}]{0,2}?(?:热线|专线|生产线|路|街|渠道|途径|消息|信息|短信|新闻|微信|微博|留言|评论|记录|线索|建议|意见|措施|办法|规定|标准|经验|理由|原则))/u;

/** A number that is wrong, with what it counts: `十二条`. */
interface WrongCount {
  file: string;
  line: number;
  said: string;
  /** How many there are. */
  now: string;
  /** The same as the text would write it; none where there is nothing to count. */
  right: string | undefined;
  /** The place the text may have instead, which is filled with how many there are. */
  place: string | undefined;
}

/** What is told of each wrong number. */
export const checkCounts = (content: ContentFolder, campaign: CampaignData | undefined): Fault[] =>
  wrongCounts(content, campaign).map(({ file, line, said, now, right, place }) => {
    const hint = right === undefined ? '删去这句话' : `改成“${right}”`;
    return {
      kind: 'wrong-count',
      where: { file, line },
      what: `这里说“${said}”，${now}。`,
      hint: `${hint}${place ? `，或者写 ${place}，会自己跟着变` : ''}。`,
    };
  });

/**
 * Numbers of duties and of sections in texts, which no longer are how many there are.
 * Told only where a text speaks of the pledge, and of no other year's; outside sources are titles of others, laws have articles of their own, signatories are names.
 */
export function wrongCounts(content: ContentFolder, campaign: CampaignData | undefined): WrongCount[] {
  // Of a pledge without a duty that alone is told.
  if (!campaign || content.duties.length === 0) return [];
  const groups = dutyGroups(content);
  const sections = campaign.sections.flatMap(({ name }, i): [string, number][] => {
    const count = groups[i]?.duties.length ?? 0;
    return count > 0 ? [[name, count]] : [];
  });
  const counts: Counts = {
    edition: campaign.edition,
    duties: content.duties.length,
    sections: new Map(sections),
  };
  return linesOf(content, campaign).flatMap((line) => checkLine(line, counts));
}

function linesOf(content: ContentFolder, campaign: CampaignData): Line[] {
  const { yaml, preamble, duties, background, pages, roles, terms } = content;
  const { sources: _, laws: __, signatories: ___, ...own } = yaml;
  const data = (source: ContentFile): Line[] =>
    textsOf(source.data).map(([path, text]) => {
      const part = source === yaml.campaign && path[0] === 'sections' ? Number(path[1]) : undefined;
      const section = part === undefined ? undefined : campaign.sections[part]?.name;
      const always = source === yaml.interface || section !== undefined;
      const places =
        source === yaml.interface
          ? ['{duties}', '{sections}']
          : source === yaml.campaign && path[0] === 'restated'
            ? ['{duties}']
            : [];
      return { text, file: source.file, line: () => source.lineOf(path), always, section, places };
    });
  const body = ({ file, body: text, bodyOffset }: ContentFile): Line[] =>
    text
      .split('\n')
      .map((one, i) => ({ text: one, file, line: () => bodyOffset + i + 1, always: false, places: [] }));
  const files = [preamble, ...duties, ...background, ...pages, ...roles, ...terms];
  return [...Object.values(own), ...files].flatMap((source) => [...data(source), ...body(source)]);
}

function checkLine({ text, file, line, always, section, places }: Line, counts: Counts): WrongCount[] {
  const plain = text.replace(/《[^》]*》|<[^>]*>/g, '');
  return plain.split(/(?<=[。！？])/).flatMap((sentence) =>
    [...sentence.matchAll(counted)].flatMap((match): WrongCount[] => {
      const [whole, written = '', unit = ''] = match;
      const number = readCount(written);
      if (number === undefined || number < 2) return [];
      const [left, right] = [sentence.slice(0, match.index), sentence.slice(match.index + whole.length)];
      const named = section ?? lastNamed(left, counts);
      const about =
        always || named !== undefined || ofThePledge.test(sentence) || before.test(left) || after.test(right);
      if (!about || otherThings.test(right) || ofAnotherYear(sentence, counts.edition)) return [];
      const wrong = misfit(number, unit, named, counts, /\d/.test(written) ? String : chineseCount);
      if (!wrong || (unit === '条' && isPartOfWhole(sentence, number, counts))) return [];
      const place = unit === '条' ? '{duties}' : '{sections}';
      return [
        { ...wrong, file, line: line(), said: whole, place: places.includes(place) ? place : undefined },
      ];
    }),
  );
}

/** The section that is named last before a number, in the same part of the sentence. */
function lastNamed(left: string, { sections }: Counts): string | undefined {
  const part = left.split('；').at(-1) ?? '';
  return [...sections.keys()]
    .map((name) => ({ name, at: part.lastIndexOf(name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0]?.name;
}

const ofAnotherYear = (sentence: string, edition: string): boolean =>
  Array.from(sentence.matchAll(/(\d{4})年/g), ([, year]) => year).some((year) => year !== edition);

/** How many there are, and what to write; `undefined` where a number is right. */
// biome-ignore lint/complexity/useMaxParams: what the text says, what is right, and how a number is written there
function misfit(
  number: number,
  unit: string,
  named: string | undefined,
  { duties, sections }: Counts,
  write: (n: number) => string,
): Pick<WrongCount, 'now' | 'right'> | undefined {
  const told = (now: string, count: number) => ({ now, right: write(count) + unit });
  if (unit !== '条') {
    if (number === sections.size) return undefined;
    return sections.size > 0
      ? told(`倡议书现在分 ${sections.size} 个部分`, sections.size)
      : { now: '倡议书现在不分部分', right: undefined };
  }
  const own = named === undefined ? undefined : sections.get(named);
  if (number === duties || number === own) return undefined;
  if (own !== undefined) return told(`“${named}”现在有 ${own} 条`, own);
  return told(`倡议书现在有 ${duties} 条`, duties);
}

/**
 * Whether a number is what some of the sections have together, in a sentence that says rightly how many there are in all,
 * or names them one after another: nine of twelve duties are for enterprises; six, three and again three.
 * Alone it may be the number of last time.
 */
function isPartOfWhole(sentence: string, number: number, { duties, sections }: Counts): boolean {
  const said = [...sentence.matchAll(counted)].flatMap(([, written = '', unit]) =>
    unit === '条' ? [readCount(written) ?? 0] : [],
  );
  const whole = said.includes(duties) || said.reduce((sum, one) => sum + one, 0) === duties;
  return whole && sumsOf([...sections.values()]).has(number);
}

function sumsOf(counts: readonly number[]): ReadonlySet<number> {
  const sums = new Set([0]);
  for (const count of counts) for (const sum of [...sums]) sums.add(sum + count);
  return sums;
}
