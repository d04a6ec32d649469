import { createHash } from 'node:crypto';
import { ruleName } from '../../official/rules.ts';
import { withoutSpace } from '../../text/space.ts';
import type { Document } from '../document.ts';
import type { Entry } from './entries.ts';
import { wordOf } from './words.ts';

/** Characters of a line that are shown, and of what a title runs into. */
const SHOWN = 40;
const SHOWN_BEHIND = 12;
const BAR = '｜';
/** What stands before the fingerprint. */
export const FINGERPRINT = '文件指纹';

/** By what an outline knows its document: the lines of it, in order. */
export const fingerprintOfRows = ({ rows }: Document): string =>
  createHash('sha256')
    .update(rows.map(({ text }) => withoutSpace(text)).join('\n'))
    .digest('hex')
    .slice(0, 16);

const explanation = `
# 文件里的每一行，这里也有一行：编号、它是什么、开头的几个字，括号里是它在文件里的位置（Word 文件数的是有字的段，空段不算）。
# 觉得不对的，只改冒号前面的词；编号和后面的字不要动，行不要增减，也不要换次序。能写的词：
#   题目、口号、时间地点、前言——在各条的前面；题目以上还有要收的，写“题上”，是口号的写“口号”。题目下面用——开头的副标题，写“口号”；它其实是题目的后半，写“接上文”
#   分组——一组开头的话；不分组的，一个“分组”也不写
#   条——一条的开头；正文——这一条的段落。条目名后面紧跟正文的，用竖线｜分开；整行都是条目名的，竖线放在行末；没有竖线的，在第一个句号或冒号后分开
#     没有条目名的条文（第一条　……），竖线放在“第一条”后面，就用“第一条”作条目名；别的没有条目名的，竖线放在开头的几个字后面
#   结尾、落款——在最后一条的后面
#   接上文——和上面要收的一行是同一段；不收——不是倡议书里的字
# 词后面加星号，例如“条*”：下面写法相同、原来的词也相同的行，都照这一行。写法相同，是编号的样子、标题的级别、列表的层次都相同；
#   “一、”“1.”“第一条”“第一章”各是一种，“条*”不会把第一章和第一条一起带走。没有编号的，看是署名、括在括号里、以冒号结尾、整句，还是没有标点的短句
# 写“正文”或“前言”的，跟着上面那一行走：在条的下面是条的段落，在结尾的下面是结尾，在落款的下面是落款。
# 改完保存，把同一个命令再运行一次。以 # 开头的行不算。
`;

/** The outline of a document, for people to mend. */
export function printOutline(document: Document, entries: readonly Entry[]): string {
  const doubted = entries.filter(({ doubts }) => doubts.length > 0).length;
  return [
    `# ${document.source.name} 的大纲${doubted > 0 ? `，${doubted} 行存疑` : ''}`,
    ...document.faults.map(({ what }) => `# 电脑拿不定的：${what}`),
    `${FINGERPRINT}：${fingerprintOfRows(document)}`,
    explanation,
    ...entries.map(printEntry),
    '',
  ].join('\n');
}

function printEntry({ row, part, titleEnd, rule, doubts }: Entry, i: number): string {
  const notes = [row.at, ...(rule ? [ruleName(rule)] : []), ...doubts.map((why) => `存疑：${why}`)];
  return `${i + 1} ${wordOf(part)}：${cut(row.text, titleEnd)}　［${notes.join('；')}］`;
}

/** The beginning of a text, with a bar behind so many characters that are no white space. */
function cut(text: string, titleEnd?: number): string {
  const characters = [...text];
  let [shown, length] = ['', 0];
  let isMarked = titleEnd === undefined;
  for (const [i, character] of characters.entries()) {
    if (i >= SHOWN && isMarked && length >= (titleEnd ?? 0) + SHOWN_BEHIND && i < characters.length - 1)
      return `${shown}…`;
    shown += character;
    if (!/\s/u.test(character)) length += character.length;
    if (!isMarked && length >= (titleEnd ?? 0)) {
      shown += BAR;
      isMarked = true;
    }
  }
  return shown;
}
