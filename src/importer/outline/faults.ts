import { numberOf } from '../../official/heading.ts';
import type { Fault } from '../../support/site-error.ts';
import { quoted } from '../../text/quoted.ts';
import { isLoneNumber } from '../structure/group.ts';
import type { Placed } from './order.ts';

const at = (file: string, { place }: Placed) => ({ file, line: place });
const shown = ({ number, line }: Placed): string =>
  `${number} 号${quoted([...line.text].slice(0, 20).join(''))}`;

/** What every document has and this outline has not. */
export function lacking(units: readonly Placed[], file: string): Fault[] {
  const has = (part: Placed['part']) => units.some((unit) => unit.part === part);
  return [
    ...(has('title')
      ? []
      : [
          {
            kind: 'outline-without-title',
            where: { file },
            what: '大纲里没有“题目”。',
            hint: '在倡议书题目的那一行，把冒号前面的词改成“题目”。',
          },
        ]),
    ...(has('duty') || has('lead')
      ? []
      : [
          {
            kind: 'outline-without-duties',
            where: { file },
            what: '大纲里一个“条”也没有。',
            hint: '在每一条开头的那一行，把冒号前面的词改成“条”；分组的，每组开头的话写“分组”。',
          },
        ]),
  ];
}

export const emptyGroup = (unit: Placed, file: string): Fault => ({
  kind: 'outline-group-without-duties',
  where: at(file, unit),
  what: `${shown(unit)}写的是“分组”，下面却没有“条”。`,
  hint: '不是一组开头的话，写成“正文”或它真正是的；是的，把下面各条开头的行写成“条”。',
});

export const strayDuty = (duty: Placed, lead: Placed, file: string): Fault => ({
  kind: 'outline-duty-without-group',
  where: at(file, duty),
  what: `${shown(duty)}写的是“条”，却在第一个“分组”（${lead.number} 号）的上面。`,
  hint: '在它前面把这一组开头的话写成“分组”；不分组的，一个“分组”也不写。',
});

export const untitled = (unit: Placed, why: string, file: string): Fault => ({
  kind: 'outline-title',
  where: at(file, unit),
  what: `${shown(unit)}写的是“条”，${why}。`,
  hint: hintFor(unit),
});

/** What is to be done about a duty without a title, by what its line is. */
function hintFor({ line: { text }, bars }: Placed): string {
  if (bars.length > 1) return '只留一道竖线“｜”，放在条目名的末尾。';
  const number = numberOf(text)?.number.trim();
  if (isLoneNumber(text)) return '条目名在下一行的，下一行写“接上文”；是页码或装饰的，写“不收”。';
  if (!/[\p{L}\p{N}]/u.test(text)) return '这一行只有标点：写“不收”，或者它真正是的。';
  if (bars.length > 0 && number) return `竖线“｜”在${quoted(number)}的后面，把它移到条目名的末尾。`;
  return '是一条的，在条目名的末尾放一道竖线“｜”；没有条目名的，竖线放在开头几个字的后面，就用它们作条目名；整行都是条目名的，放在行末。不是一条的，写成“正文”。';
}

export const duplicate = (unit: Placed, earlier: Placed, file: string): Fault => ({
  kind: 'outline-duplicate-title',
  where: at(file, unit),
  what: `${shown(unit)}的条目名和${earlier.number} 号的一样。`,
  hint: '一个条目名只能用一次：是重复粘贴的，把一处写成“不收”；不是一条的，写成“正文”。',
});

export const headless = (line: number, file: string): Fault => ({
  kind: 'outline-joins-nothing',
  where: { file, line },
  what: '写的是“接上文”，上面却没有一行是要收的。',
  hint: '把这一行写成它真正是的，或者把上面那一行写成要收的。',
});
