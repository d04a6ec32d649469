import { z } from 'astro/zod';
import { line } from './text.ts';

const reasons = ['口语', '方言', '台湾', '香港', '缩写', '英语', '旧称', '近义'] as const;

/** Words people type, and what stands for them in the texts of the site; the whole of search goes by it. */
export const equivalentSchema = z.strictObject({
  said: z
    .array(line('人们会输入的词'))
    .min(1, '至少写一个词')
    .describe('人们会输入的词，意思一样的写在一起；一个词在这个文件里只写一次'),
  means: z
    .array(line('网站上的词'))
    .min(1, '至少写一个词')
    .max(4, '最多写四个词')
    .describe('网站上说的是什么：名称、标题、小标题或者正文里的词，一到四个，最要紧的写在最前面'),
  why: z
    .enum(reasons, `只能写 ${reasons.join('、')}`)
    .describe('为什么算一个意思：是口语、方言、台湾或者香港的说法、缩写、英语、旧称，还是意思相近'),
  later: z
    .boolean()
    .optional()
    .describe(
      '写 true：同正文一起下载，答得晚一会儿（慢的网上约一秒）；少有人输的、说一件事的话这样写，打开就下载的那一份才不会太大',
    ),
  note: line('说明').optional().describe('写给编写者看的说明，不印出来；没有就不写'),
});
export type EquivalentData = z.infer<typeof equivalentSchema>;
