import { classesOf, type Element, elements, find, spanTexts, tagged } from '../html.ts';
import type { Page } from '../pages.ts';
import { isLarge } from './title-breaks.ts';

/** How a range of numbers begins: 2011—2020年, 1996年—2010年, 159—161页. A line may end before its dash in every browser, `line-break: strict` or not. */
const RANGE = String.raw`\d+\p{Script=Han}?[—–](?=\d)`;
/** What numbers count, and the parts of a date. */
const UNIT = '[年月日号条款项章节届次期个件种类级家户人名位岁天周时分秒元倍页例批万亿]';
/** A number with what it counts and what orders it; of a date, which may be longer than a line of large text, the year and the day: 第55条, 39个, 6月24日, 十二条. */
const COUNT = `第?\\d[\\d.]*年|第?(?:\\d[\\d.]*${UNIT})+|第?[一二三四五六七八九十百]{2,}${UNIT}`;
const range = new RegExp(`(${RANGE})`, 'u');
const number = new RegExp(`(${RANGE}|${COUNT})`, 'u');
/** Lines of such, and of large text, end at marks and between words alone: a number is parted at its dash, if at all. */
const isKept = /^(?:rule|version|claim|commitments)$/;

/**
 * Keeps numbers in running text in one line: with what they count, and the dash of a range on the line of what it follows: no
 * line begins with it (CLREQ 3.1.3), and where the window is narrow one may end with it. The text is the same, letter by letter.
 */
export function keepNumbers({ document }: Page): void {
  const main = find(document, tagged('main'));
  for (const element of main ? [...elements(main)] : [])
    if (isRunning(element))
      spanTexts(element, isWhole(element) ? range : number, { name: 'class', value: 'nowrap' });
}

/** Whether its lines end between words: large text, a claim, a list of commitments, or something in such. */
function isWhole(element: Element): boolean {
  const { parentNode: parent } = element;
  if (isLarge(element) || classesOf(element).some((name) => isKept.test(name))) return true;
  return !!parent && 'tagName' in parent && isWhole(parent);
}

/** Where a text runs on. A link that stands alone may be a row of boxes, and what stands in it apart would be one of them. */
function isRunning(element: Element): boolean {
  const block = blockOf(element);
  return block !== undefined && !classesOf(block).includes('alone');
}

function blockOf(element: Element): Element | undefined {
  if (/^(?:p|td|th|dd|cite|h[1-6])$/.test(element.tagName)) return element;
  if (element.tagName === 'li') return element;
  const parent = element.parentNode;
  const inItem = element.tagName === 'a' && parent?.nodeName === 'li';
  return inItem || !parent || !('tagName' in parent) ? undefined : blockOf(parent);
}
