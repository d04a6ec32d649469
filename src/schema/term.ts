import { z } from 'astro/zod';
import { day, line, setting, slug } from './text.ts';

const termStatuses = ['in-force', 'changed', 'ended'] as const;

/** One term explained; the first paragraph of its body is the definition, the others say how it stands today. */
export const termSchema = z.strictObject({
  name: line('术语的名称，与倡议书里的写法一致'),
  aliases: z
    .array(line('别名'))
    .default([])
    .describe('别的名称：简称、旧称，印成“也叫”；一个名称只属于一条术语'),
  searchWords: z
    .array(line('搜索词'))
    .default([])
    .describe('人们会输入的词，不印出来，供搜索用；一个词只属于一条术语'),
  english: setting('通行的英文名称'),
  group: slug('属于哪一组：term-groups.yaml 里的代号'),
  related: z.array(slug('别的术语的文件名')).default([]).describe('相关的术语，写它们的文件名'),
  status: z
    .enum(termStatuses, '只能写 in-force、changed 或者 ended，不加引号')
    .describe('in-force 仍在用，changed 有变化，ended 已结束'),
  asOf: day('上面这个状态是哪一天的情况'),
  successor: slug('取而代之的术语的文件名').optional().describe('真正取而代之的术语的文件名；没有就不写'),
  sources: z.array(slug('sources.yaml 里的代号')).default([]).describe('这条术语里的外部事实出自哪些来源'),
});
export type TermData = z.infer<typeof termSchema>;

/** Terms that stand together on the page of all terms, under one heading. */
export const termGroupSchema = z.strictObject({
  id: slug('这一组的代号，小写英文'),
  name: line('这一组的名称，是名词解释页上的小标题'),
});
export type TermGroupData = z.infer<typeof termGroupSchema>;
