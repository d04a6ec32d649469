import { z } from 'astro/zod';
import { day, line, setting, slug } from './text.ts';

const termStatuses = ['in-force', 'changed', 'ended'] as const;

/** One term explained; its body is the definition. */
export const termSchema = z
  .strictObject({
    name: line('术语的名称，与倡议书里的写法一致'),
    aliases: z
      .array(line('别名'))
      .default([])
      .describe('别的叫法：简称、旧称、人们会输入的写法；一个别名只属于一条术语'),
    english: setting('通行的英文名称'),
    status: z
      .enum(termStatuses, '只能写 in-force、changed 或者 ended，不加引号')
      .describe('in-force 仍在用，changed 有变化，ended 已结束'),
    asOf: day('上面这个状态是哪一天的情况'),
    successor: slug('取而代之的术语的文件名')
      .optional()
      .describe('status 为 ended 时必填：取而代之的术语的文件名'),
    sources: z.array(slug('sources.yaml 里的代号')).default([]).describe('定义里的外部事实出自哪些来源'),
  })
  .refine((term) => term.status !== 'ended' || term.successor !== undefined, {
    path: ['successor'],
    message: 'status 是 ended，却没有写 successor',
  });
export type TermData = z.infer<typeof termSchema>;
