import { z } from 'astro/zod';
import { codePoints, line } from './text.ts';

/** The most characters each of the short texts may have. */
export const SHORT_LIMITS = [60, 140, 300] as const;

/** What people hand on: the pledge in a few sentences, in three lengths, and questions to talk about. */
export const handoutSchema = z.strictObject({
  short: z
    .array(line('一段短文'))
    .length(SHORT_LIMITS.length, `要写 ${SHORT_LIMITS.length} 段`)
    .superRefine((texts, context) => {
      texts.forEach((text, i) => {
        const limit = SHORT_LIMITS[i];
        if (limit !== undefined && codePoints(text) > limit)
          context.addIssue({ code: 'custom', path: [i], message: `最多 ${limit} 个字，连标点` });
      });
    })
    .describe(`三段短文，连标点分别不超过 ${SHORT_LIMITS.join('、')} 个字`),
  questions: z
    .array(line('一个讨论的问题'))
    .min(1, '至少写一个问题')
    .max(8, '最多 8 个问题')
    .describe('课堂上、班组会上讨论用的问题，一到八个'),
});
export type HandoutData = z.infer<typeof handoutSchema>;
