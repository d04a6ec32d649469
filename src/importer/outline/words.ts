import type { Part } from '../structure/part.ts';

/** What an outline calls each part, first as it is written, then as people may write it too. */
const words: Record<Part, readonly string[]> = {
  above: ['题上', '题目以上'],
  title: ['题目', '标题'],
  slogan: ['口号', '副标题'],
  dateline: ['时间地点', '日期', '时间'],
  preamble: ['前言', '开头', '引言'],
  lead: ['分组', '组', '小标题'],
  duty: ['条', '条目', '条目名'],
  text: ['正文', '段落', '内容'],
  closing: ['结尾', '结语', '结束语'],
  signatory: ['落款', '署名', '署名单位', '签名'],
  joined: ['接上文', '接上行', '接上', '接'],
  out: ['不收', '去掉', '删去', '删除'],
};
const parts = new Map(
  Object.entries(words).flatMap(([part, all]) => all.map((word) => [word, part as Part] as const)),
);

export const wordOf = (part: Part): string => words[part][0] ?? part;
export const partNamed = (word: string): Part | undefined => parts.get(word);
export const allWords = (): string =>
  Object.values(words)
    .flatMap(([word = '']) => word)
    .join('、');
