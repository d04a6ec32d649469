import { z } from 'astro/zod';
import { codePoints, day, line, slug } from './text.ts';

const question = z.strictObject({
  question: line('读者会问的话'),
  answer: line('回答，一段'),
  sources: z.array(slug('sources.yaml 里的代号')).min(1, '外部事实必须写明来源').describe('回答出自哪些来源'),
  asOf: day('这个回答是哪一天的情况'),
});

/** The most things a role is asked to do first: what a reader keeps in mind. */
const FIRST_LIMIT = 3;

/** The longest line of the list of roles, in characters: as long as a phone's is wide. */
const OFFERS_LIMIT = 18;

/** A number to call, and the words before it. */
const call = z.strictObject({
  words: line('电话号码前面的话，例如 同商家谈不拢，打'),
  number: z
    .string()
    .regex(/^\d+(?:-\d+)*$/, '电话号码只写数字，中间可以用短横，两头加引号')
    .describe('电话号码，两头加引号，例如 "12315"'),
});

/** Who can act: a role, what to do first, and the questions this reader asks. */
export const roleSchema = z.strictObject({
  id: slug('角色代号，会成为网址 roles/代号.html'),
  name: line('角色名称'),
  aliases: z.array(line('别的叫法')).default([]).describe('别的叫法，供搜索用'),
  business: z
    .boolean()
    .optional()
    .describe('代表企业的身份写 true：企业自查表和承诺书只收与这些身份有关的事；别的身份不写'),
  offers: line('这一页给这位读者什么，一行')
    .refine((text) => codePoints(text) <= OFFERS_LIMIT, `最多 ${OFFERS_LIMIT} 个字`)
    .optional()
    .describe(`身份一览里，这一页给这位读者什么，一行，最多 ${OFFERS_LIMIT} 个字；不写就印先做的第一件`),
  intro: line('这一页给这位读者什么，一两句'),
  first: z
    .array(line('先做的一件事，一句'))
    .min(1, '至少写一件')
    .max(FIRST_LIMIT, `最多 ${FIRST_LIMIT} 件`)
    .describe(`先做哪几件事，一件一句，最多 ${FIRST_LIMIT} 件`),
  call: call.optional().describe('放在“先做这几件”旁边的大号电话；没有就不写'),
  homeButton: line('首页按钮上的话')
    .optional()
    .describe('首页按钮上的话，连到这位读者的专页文字；没有按钮就不写'),
  questions: z.array(question).default([]).describe('这位读者常问的问题和回答'),
});
export type RoleData = z.infer<typeof roleSchema>;
