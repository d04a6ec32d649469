import { meaningOf } from '../asking/failures.ts';
import type { SourceData } from '../schema/source.ts';
import { byCodeUnit } from '../text/order.ts';
import type { Answer } from './ask.ts';
import type { Verdict } from './judge.ts';

/** A source with an address, where it stood when it was asked, and what was found of it. */
export interface Asked {
  source: SourceData & { address: string };
  /** Its line in the file. */
  line: number;
  answer: Answer;
  verdict: Verdict;
  /** The title of its page when it was last seen, where that was kept. */
  before: string | undefined;
}

/** What is said of each verdict, in the order they are listed: what has to be looked at first. */
const SAID: [verdict: Verdict, heading: string][] = [
  ['changed', '网页换了内容（标题和正文里都没有它的名称），补丁里改成不做链接'],
  ['gone', '网页没有了，补丁里改成不做链接'],
  [
    'to-read',
    '能打开，是不是原来那一页请人看（可能要登录、要验证，或者转到了别处）；是的，自己把 alive 写成 yes、seen 写成今天',
  ],
  ['unknown', '没有问到，或者对方不让问，不改；过几天再查一次'],
  ['same', '还是原来那一页，补丁里把 seen 写成今天'],
];

function describe({ source, line, answer, before }: Asked, file: string): string {
  const { status, final, title, failure } = answer;
  return [
    `${file}:${line}  ${source.id}  ${source.title}`,
    `    ${source.address}`,
    ...(final !== undefined && final !== new URL(source.address).href ? [`    转到：${final}`] : []),
    `    ${failure === undefined ? `回答 ${status}` : meaningOf(failure)}${title ? `，网页的标题：${title}` : ''}${before !== undefined && before !== title ? `；上次看到的标题：${before}` : ''}`,
  ].join('\n');
}

/** The report on all that was asked, what has to be looked at first. */
export const reportOf = (asked: readonly Asked[], file: string, today: string): string =>
  [
    `${file} 的 ${asked.length} 个网址，${today} 查。`,
    ...SAID.flatMap(([verdict, heading]) => {
      const found = asked.filter((each) => each.verdict === verdict);
      return found.length === 0
        ? []
        : [`${heading}（${found.length}）：\n${found.map((each) => describe(each, file)).join('\n')}`];
    }),
  ].join('\n\n');

/** How many of each, in a line. */
export const summaryOf = (asked: readonly Asked[]): string => {
  const count = (verdict: Verdict) => asked.filter((each) => each.verdict === verdict).length;
  return `查了 ${asked.length} 个网址：${count('same')} 个还是原来那一页，${count('changed')} 个换了内容，${count('gone')} 个没有了，${count('to-read')} 个请人看，${count('unknown')} 个没有问到。`;
};

/** That no address was answered, with each reason once; undefined where one was, or none was asked. */
export function unansweredOf(answers: readonly Answer[]): string | undefined {
  const reasons = answers.flatMap(({ failure }) => (failure === undefined ? [] : [meaningOf(failure)]));
  return answers.length === 0 || reasons.length < answers.length
    ? undefined
    : `一个网址也没有问到：${[...new Set(reasons)].join('；')}。看看能不能上网，再查一次。`;
}

/** Sources with an address that were last seen more than a year before a day, or never; the longest ago first. */
export function longUnseen(
  sources: readonly { source: SourceData; line: number }[],
  file: string,
  today: string,
): string {
  const year = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const old = sources
    .filter(({ source: { address, seen } }) => address !== undefined && (seen === undefined || seen < year))
    .sort((a, b) => byCodeUnit(a.source.seen ?? '', b.source.seen ?? ''));
  return old.length === 0
    ? '有网址的来源，十二个月里都有人看过。'
    : `十二个月没有人看过的来源，共 ${old.length} 个：\n${old
        .map(
          ({ source: { id, title, address, seen }, line }) =>
            `${file}:${line}  ${id}  ${title}\n    ${address}　上次看到：${seen ?? '没有写'}`,
        )
        .join('\n')}`;
}
