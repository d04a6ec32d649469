import { z } from 'astro/zod';
import { codePoints, day, line, slug } from './text.ts';

/** A duty by the address of its page: the folder and the name. */
const dutyAddress = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/, '写成 部分的代号/条目的英文名 的样子');

/** The longest words in front of what the law requires, in characters: a line of the narrow column they stand in. */
const LEAD_LIMIT = 9;

/** One thing the law requires, of whom and by which article; whose version it is stands with the source. */
export const lawSchema = z
  .strictObject({
    id: slug('这一段的代号，不能重复'),
    what: line('法律要求谁做什么，用平常话写，一两句'),
    lead: line('这一段讲什么，几个字')
      .refine((text) => codePoints(text) <= LEAD_LIMIT, `最多 ${LEAD_LIMIT} 个字`)
      .optional()
      .describe(`这一段讲什么，最多 ${LEAD_LIMIT} 个字，印在身份页上，放在 what 前面；可以不写`),
    source: slug('sources.yaml 里这部法的代号').describe('sources.yaml 里这部法的代号，那里要写 version'),
    article: line('条号，例如 第26条'),
    duties: z
      .array(dutyAddress)
      .default([])
      .describe('印在哪几条的页面上，写成 [部分的代号/条目的英文名]；duties 和 roles 至少写一样'),
    roles: z
      .array(slug('roles.yaml 里的角色代号'))
      .default([])
      .describe('印在哪几种身份的页面上；duties 和 roles 至少写一样'),
    asOf: day('这是哪一天查到的情况'),
  })
  .refine(({ duties, roles }) => duties.length > 0 || roles.length > 0, {
    path: ['duties'],
    message: 'duties 和 roles 都没有写，这一段哪一页也不会印',
  })
  .refine(({ lead, roles }) => lead === undefined || roles.length > 0, {
    path: ['lead'],
    message: 'lead 只印在身份页上，这一段没有写 roles：把 lead 删去',
  });
export type LawData = z.infer<typeof lawSchema>;
