import { z } from 'astro/zod';
import { codePoints, line, slug } from './text.ts';

/** The longest claim, in characters: one line on a card and on a phone. */
export const CLAIM_LIMIT = 40;

/** The most roles an item may name: an item that is everybody's is nobody's. */
const ROLES_LIMIT = 3;

const commitment = z.strictObject({
  id: slug('这一项的英文名，会成为网页上的永久锚点，写定后不要改').refine(
    (id) => !/^s\d+$/.test(id),
    's1、s2 这样的名字留给原文的句子，换一个',
  ),
  text: line('一项可以检查的行动：一行，没有主语，动词开头，句号结尾'),
  roles: z
    .array(slug('roles.yaml 里的角色代号'))
    .min(1, '至少写一个角色')
    .max(ROLES_LIMIT, `最多写 ${ROLES_LIMIT} 个角色`)
    .describe(`这一项与哪些角色有关，最多 ${ROLES_LIMIT} 个，最相关的写在前面`),
});

const english = z.strictObject({
  title: line('条目名称的英文'),
  claim: line('一句话要点的英文'),
});

/** One duty: its title, and a restatement that is wholly present or wholly absent. */
export const dutySchema = z.strictObject({
  title: line('条目名称，与倡议书一致'),
  claim: line('一句话说清这一条要什么')
    .refine((text) => codePoints(text) <= CLAIM_LIMIT, `最多 ${CLAIM_LIMIT} 个字`)
    .optional()
    .describe(`一句话说清这一条要什么，最多 ${CLAIM_LIMIT} 个字`),
  premise: line('条文里讲道理、作判断的话，一到三句')
    .optional()
    .describe('条文里讲道理、作判断的话，一到三句；没有就不写'),
  commitments: z.array(commitment).min(1, '至少写一项').optional().describe('这一条要做的事，逐项列出'),
  keywords: z
    .array(line('搜索词'))
    .min(1, '至少写一个搜索词')
    .optional()
    .describe('人们会用来找这一条、而正文里没有的词：同义词、俗称、英文'),
  english: english.optional().describe('英文的条目名称和要点，用在英文页；没有就不写'),
});
export type DutyData = z.infer<typeof dutySchema>;
export type CommitmentData = z.infer<typeof commitment>;
