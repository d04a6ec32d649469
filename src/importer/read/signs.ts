import { numberOf, splitTitle } from '../../official/heading.ts';
import { forMatching } from '../../text/matching.ts';
import { RUN_IN_LIMIT, TITLE_LIMIT } from '../limits.ts';
import { COUNT } from './counts.ts';
import { DATE } from './dates.ts';
import { isAnswering, isLabel, isSureLabel } from './labels.ts';
import { isOrganisation } from './organisation.ts';

/** A title that runs into its paragraph: short, ended by 。 or ： and followed by more; with a number before it, it may be a question or a call. */
export function runInTitle(text: string): { heading: string; rest: string } | undefined {
  const number = numberOf(text)?.number ?? '';
  const [heading, words = ''] =
    (number ? /^([^。｡：:；;！!？?]+)[。｡：:！!？?]/ : /^([^。｡：:；;！!？?]+)[。｡：:]/).exec(
      text.slice(number.length),
    ) ?? [];
  if (heading === undefined || [...words].length < 2 || [...words].length > RUN_IN_LIMIT) return undefined;
  const rest = text.slice(number.length + heading.length).trim();
  // What follows a quoted or bracketed stop is the same sentence still.
  if (rest === '' || /^[”’」』）)》]/.test(rest)) return undefined;
  return { heading: number + heading, rest };
}

/** Whether a sentence ends, or is parted, at the end of a line: no title does. */
export const endsAtMark = (text: string): boolean => /[。｡；;！!？?，,、]$/.test(text);

/** Whether a sentence may end a paragraph where a line ends. */
export const endsSentence = (text: string): boolean => /[。｡！!？?：:；;…][”’」』）)》】]*$/.test(text);

/** A title with a line to itself: short, and not the end of a sentence. */
export function isTitleLine(text: string): boolean {
  const { title } = splitTitle(text);
  return [...title].length <= TITLE_LIMIT && !endsAtMark(text) && !/[。｡；;！!？?]/.test(title);
}

/** A short sentence with a line to itself, as titles have it that would otherwise run in. */
export const isStoppedTitle = (text: string): boolean => {
  const words =
    /^([^。｡：:；;！!？?]+)[。｡：:]$/.exec(text.slice(numberOf(text)?.number.length ?? 0))?.[1] ?? '';
  return [...words].length >= 2 && [...words].length <= RUN_IN_LIMIT;
};

const opening = '(?:首先|第一|其次|第二|再次|第三|同时|与此同时|另外|此外|最后|第四|一方面|另一方面)';
const verb = '(?:率先|争先|争相|努力|带头|共同|积极|自觉|主动|携手|一起|切实|认真|坚持)';
const counted =
  '(?:以下|如下|下列|下面)?(?:[一二三四五六七八九十两几\\d]{1,3}个?[点条项方面]{1,2})?(?:内容|要求|承诺|倡议)?';
const leads = [
  // 首先，我们共同倡议率先做到：
  new RegExp(`^[^。!?;:]{0,45}${verb}(?:做到|践行|做好|行动)${counted}(?<end>[:。]|—{1,2})?$`),
  // 另外，我们倡议全社会：
  new RegExp(`^${opening}[,、]?[^。!?;:]{0,40}(?:倡议|呼吁|号召|承诺|建议|希望)[^。!?;:]{0,20}(?<end>:)$`),
];

/** Whether a line is the sentence that leads to a group of duties. @param isHeading a heading needs no colon at its end */
export function isLead(text: string, isHeading: boolean): boolean {
  // 第一，我们倡议…… begins with a number that is one of its words.
  const { number = '', form = '' } = numberOf(text) ?? {};
  const plain = forMatching(form === 'ordinal' ? text : text.slice(number.length));
  if ([...plain].length > 60) return false;
  const found = leads.map((pattern) => pattern.exec(plain)).find((match) => match !== null);
  if (!found) return false;
  return (
    isHeading ||
    /[:—]/.test(found.groups?.end ?? '') ||
    new RegExp(`^${opening}`).test(plain) ||
    [...plain].length <= 16
  );
}

/** What announces all that follows, not a group of it: 发出如下倡议：, 倡议如下：, 共同倡议：. */
const announces = /(?:[如以]下[^:]{0,8}|倡议如下|(?:共同|联合|郑重|特|此|谨|发出|提出)倡议):$/;

/** Whether a line may lead to a group where no line does so plainly: 我们率先：, 我们倡议全社会：. */
export const isWeakLead = (text: string): boolean =>
  !isSureLabel(text) &&
  !announces.test(forMatching(text)) &&
  /^[^。!?;:]{0,40}(?:率先|争先|争相|努力|带头|倡议|呼吁|号召|承诺)[^。!?;:,]{0,20}:$/.test(
    forMatching(text.slice(numberOf(text)?.number.length ?? 0)),
  );

/** Whether a line holds a sentence that leads to a group, with more before or after it. */
export const hidesLead = (text: string): boolean =>
  (text.match(/[^。｡！!？?；;：:]+[：:]?/g) ?? []).some(
    (sentence) => sentence !== text && /[：:]$/.test(sentence) && isLead(sentence, false),
  );

const isKind = /^(?:[^|]{1,10}\|(?=[^|]{8,}$))?[^|]*(?:倡议书?|承诺书?|宣言|公约|自律书)$/;
/** What is done with a pledge, as duties call it: 守承诺, 遵守公约. */
const isDeed =
  /^[^|]{0,3}(?:承诺|倡议)$|(?:[守重]|履行|践行|兑现|落实|执行|信守|响应|签订|签署)(?:承诺|公约|倡议)$/;
/** What stands before a bar and a title proper: 倡议书 | 冬季防火，从我做起. */
const beforeBar = (plain: string): string => /^([^|]{3,10})\|[^|]{6,}$/.exec(plain)?.[1] ?? '';

/** Whether a line can be the title of the whole document; it may stand under the name of a column: 冬季防火 | 致全区居民的倡议书. */
export function isDocumentTitle(text: string): boolean {
  const plain = forMatching(text)
    .replace(/\((?:全文|原文|草案|修订|试行|征求意见稿|讨论稿)\)$/, '')
    // A call that ends a sentence is no title: 为此，我们发出倡议！
    .replace(/(?<=书|宣言|公约)[》」”"'!]+$|[》」”"']+$/, '')
    // A motto may stand before it, and be a call: 慢一点！——苏城读书倡议书.
    .replace(/^[^。;:>|—─－]{2,30}[—─－]+(?=[^—─－]{4,}$)/, '');
  return (
    [...plain].length <= 60 &&
    !/[。!?;:>]/.test(plain) &&
    !isDeed.test(plain) &&
    (isKind.test(plain) || isKind.test(beforeBar(plain)))
  );
}

/** Whether a line is a subtitle: after a dash it says what the document is, ——小区节水倡议书. */
export const isSubtitle = (text: string): boolean =>
  /^(?:[—–―─－]+|--+)/.test(text.trim()) && isDocumentTitle(text);

const placeAndDay = new RegExp(`^[([【]?(?:[^\\d。,]{0,12}[,·•\\s]?)?(?:公元)?${DATE}[^。,;!?]{0,14}$`, 'u');

/** The place and day under a title: （2015年9月·北京）, 二〇二三年九月, 2023.9.1. */
export const isDateline = (text: string): boolean =>
  ((placeAndDay.test(forMatching(text)) && [...text].length <= 32) || isOccasion(text)) &&
  !/^[—–-]/.test(text) &&
  numberOf(text)?.form !== 'article' &&
  !isDocumentTitle(text);

const day = new RegExp(`[(,·](?:公元)?${DATE}[,·)]`, 'u');

/** （2019年3月1日第二届会员大会通过，2023年修订） */
const decided = new RegExp(
  `^\\((?:公元)?${DATE}[^()。;!?]{0,60}(?:通过|修订|修正|公布|发布|印发|签署|施行|实施|制定)\\)$`,
  'u',
);

/** Occasion, day and place in one pair of brackets, with a line to themselves. */
const isOccasion = (text: string): boolean => {
  const plain = forMatching(text);
  return (/^\([^()。;!?]{8,60}\)$/.test(plain) && day.test(plain)) || decided.test(plain);
};

/** Whether a line names who signs: a label, one organisation or several, or a day. */
export function isSigned(text: string): boolean {
  const plain = forMatching(text);
  const names = text
    .replace(COUNT, '')
    .split(/[、,，;；\s]+/)
    .map(forMatching);
  if (isLabel(text) || isAnswering(text) || (names.length > 1 && names.every(isOrganisation))) return true;
  return [...plain].length <= 60 && !/[。!?;:]$/.test(plain) && (isOrganisation(plain) || isDateline(text));
}
