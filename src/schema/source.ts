import { z } from 'astro/zod';
import { day, line, setting, slug, webAddress } from './text.ts';

/** The sources filing numbers link to, by the setting that holds the number: links of the footer, not sources of facts. */
export const filings = { icp: 'icp-filing', police: 'police-filing' } as const;

/**
 * An outside source. Which of their addresses become links, and which are printed, `src/model/source-links.ts` says.
 * A rule that is no longer in force has the day it ended, and what is in its place.
 */
export const sourceSchema = z
  .strictObject({
    id: slug('来源代号，在正文里用 <Source id="代号" /> 引用'),
    title: line('文件或网页的标题'),
    publisher: setting('发布者'),
    address: webAddress().optional().describe('网址；没有亲眼见过就不写'),
    version: line('这部法的哪一版')
      .optional()
      .describe('这部法现行的是哪一版，例如 2018年12月29日修正；laws.yaml 引用的必须写'),
    seen: day('最近一次看到它的日期').optional(),
    alive: z
      .enum(['yes', 'no', 'unknown'], '只能写 yes、no 或者 unknown，不加引号')
      .describe('网址现在能打开吗：yes、no、unknown；最近一年见过、写 yes 的会成为链接'),
    authority: z
      .enum(
        ['official', 'media', 'institution', 'publisher'],
        '只能写 official、media、institution 或者 publisher，不加引号',
      )
      .describe('official 官方文件，media 媒体报道，institution 机构文章，publisher 倡议书发布方'),
    repealed: day('从哪一天起不再施行').optional(),
    replacedBy: slug('取代它的那个来源的代号')
      .optional()
      .describe('取代它的那个来源的代号；没有取代它的，写宣布废止的那个文件'),
  })
  .refine((source) => (source.repealed === undefined) === (source.replacedBy === undefined), {
    path: ['replacedBy'],
    message: 'repealed 和 replacedBy 要么都写，要么都不写',
  })
  .refine((source) => source.replacedBy !== source.id, { path: ['replacedBy'], message: '不能由它自己取代' })
  .refine((source) => source.alive !== 'yes' || source.address !== undefined, {
    path: ['address'],
    message: 'alive 是 yes，却没有写 address',
  })
  .refine((source) => source.alive !== 'yes' || source.seen !== undefined, {
    path: ['seen'],
    message: 'alive 是 yes，却没有写哪一天见到的',
  });
export type SourceData = z.infer<typeof sourceSchema>;
