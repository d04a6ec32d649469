import { z } from 'astro/zod';
import { line } from './text.ts';

/** A titled piece of prose: the preamble, or one section of the background. */
export const proseSchema = z.strictObject({
  title: line('这一节的标题'),
});

/** The words of a page that is not derived from other content. */
export const pageSchema = z.strictObject({
  title: line('页面标题'),
  name: line('页面的短名，用在导航、目录和分享图上'),
  lead: line('页面开头的一两句话'),
  keywords: z
    .array(line('搜索词'))
    .min(1, '至少写一个搜索词')
    .optional()
    .describe('人们会用来找这一页、而正文里没有的词'),
});
export type ProseData = z.infer<typeof proseSchema>;
export type PageData = z.infer<typeof pageSchema>;
