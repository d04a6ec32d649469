import { z } from 'astro/zod';
import { day, line, slug } from './text.ts';

const question = z.strictObject({
  question: line('读者会问的话'),
  answer: line('回答，一段'),
  sources: z.array(slug('sources.yaml 里的代号')).min(1, '外部事实必须写明来源').describe('回答出自哪些来源'),
  asOf: day('这个回答是哪一天的情况'),
});

/** Who can act: a role, what to do first, and the questions this reader asks. */
export const roleSchema = z.strictObject({
  id: slug('角色代号，会成为网址 roles/代号.html'),
  name: line('角色名称'),
  aliases: z.array(line('别的叫法')).default([]).describe('别的叫法，供搜索用'),
  intro: line('这一页给这位读者什么，一两句'),
  start: line('先做哪一件事，一句'),
  homeButton: line('首页按钮上的话')
    .optional()
    .describe('首页按钮上的话，连到这位读者的第一个问题；没有按钮就不写'),
  questions: z.array(question).default([]).describe('这位读者常问的问题和回答'),
});
export type RoleData = z.infer<typeof roleSchema>;
