import { forMatching } from '../../text/matching.ts';
import type { SourceLine } from '../read/line.ts';
import type { NoiseRule } from './rule.ts';

/** The number of an annex above the title of what is one: 附件2. */
export const annexNumber: NoiseRule = {
  id: 'note',
  zones: ['above'],
  warning: '在题目以上，像是附件的编号，没有收入；要收入的，在大纲里把它的“不收”改成“题上”',
  test: (_, plain) => /^附(?:件|录|表)?[\d一二三四五六七八九十]{0,3}(?:[-—]\d{1,2})?:?$/.test(plain),
};

/** What is to be filled in, in forms; the second kind is also below who signs. */
const asked =
  '(?:填[报表写]|所在|申请|参加|参与|响应|推荐|报名|回执)?(?:单位|姓名|性别|年龄|民族|职务|职称|部门|专业|班级|学校|手机|电话|联系(?:电话|人|方式|手机)|通[信讯]?地址|地址|住址|(?:电子)?邮箱|邮编|微信号?|QQ|身份证号码?|人数|项目|意见|建议|备注|序号|编号)(?:名称|全称|号码)?';
const signed = '(?:签名|签字|盖章|签章|公章|日期|时间|填表人|填表日期|年月日)';
const blank = '(?:\\([^()]*\\))?[:_/]*';
const isAsked = new RegExp(`^(?:${asked}${blank})+$`, 'i');
const isFilledIn = new RegExp(`^(?:(?:${asked}|${signed})${blank})+$|^\\d{1,2}\\.?$`, 'i');
const named = /^\(?附(?:件|表)?[\d一二三四五六七八九十]{0,3}[:.、]?/;
const isForm =
  /(?:回执|回执单|报名表|申请表|登记表|推荐表|反馈表|意见表|汇总表|统计表|信息表)(?:\([^()]*\))?$/;

/**
 * The lines of forms that nobody has filled in, below a name that is signed: what two and more of them ask for, with what the form is called.
 * @param isName whether a line names who signs
 */
export function formsIn(lines: readonly SourceLine[], isName: (line: SourceLine) => boolean): SourceLine[] {
  const plain = lines.map(({ text }) => forMatching(text));
  const isOfForm = (at: number) => isFilledIn.test(plain[at] ?? '');
  const first = lines.findIndex((line, i) => isName(line) && !isOfForm(i));
  if (first < 0) return [];
  const said = new Set(plain.flatMap((text) => (named.test(text) ? text.replace(named, '') : [])));
  const found: SourceLine[] = [];
  for (let i = first + 1; i < lines.length; i++) {
    if (!isOfForm(i)) continue;
    let end = i;
    while (end < lines.length && isOfForm(end)) end++;
    const run = lines.slice(i, end);
    const asks = plain.slice(i, end).filter((text) => isAsked.test(text)).length;
    const title = plain[i - 1] ?? '';
    const titled = i - 1 > first && (isForm.test(title) || said.has(title));
    const fields = plain.slice(i, end).join('|').match(new RegExp(asked, 'gi'))?.length ?? 0;
    // What names follow is the head of a table of them.
    const isHead = lines[end] !== undefined && isName(lines[end] as SourceLine);
    if (!isHead && asks > 0 && (titled || fields > 1))
      found.push(...(titled ? lines.slice(i - 1, i) : []), ...run);
    i = end;
  }
  return found;
}

/** Longer lines stand over no list of links. */
const HEAD_LIMIT = 12;

/**
 * Short lines below who signs, each right over links that are left out: what they lead to is none of the document.
 * @param tail the lines that are kept below the duties @param lines all lines
 */
export function overLinks(
  tail: readonly SourceLine[],
  lines: readonly SourceLine[],
  dropped: readonly { line: SourceLine; rule: string }[],
  isName: (line: SourceLine) => boolean,
): SourceLine[] {
  const links = new Set(dropped.flatMap(({ line, rule }) => (rule === 'link-line' ? [line] : [])));
  const next = new Map(lines.map((line, i) => [line, lines[i + 1]]));
  const first = tail.findIndex(isName);
  return tail.filter((line, i) => {
    const below = next.get(line);
    const isHead = [...line.text].length <= HEAD_LIMIT && !/[。！!]$/.test(line.text) && !isName(line);
    return first >= 0 && i > first && isHead && below !== undefined && links.has(below);
  });
}
