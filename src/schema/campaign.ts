import { z } from 'astro/zod';
import { day, line, setting, slug } from './text.ts';

/** The most sections a pledge may have: as many as there are colours and shapes of seals to tell them apart. */
export const MAX_SECTIONS = 8;

/** A fact that a document may go without: where it is empty, no page has a line for it. */
const fact = <T extends z.ZodType<string>>(schema: T, about: string) =>
  z.union([z.literal(''), schema]).describe(`${about}；没有就写 ""，网站上不显示`);

const section = z.strictObject({
  id: slug('部分的代号，小写英文，也是文件夹名和网址，公布以后不要改'),
  name: line('这一部分的名称'),
  seal: setting('印章上的字，一般两个'),
  summary: line('这一部分讲什么，一两句'),
  english: line('英文页上这一部分的小标题，用英文写')
    .optional()
    .describe('英文页上这一部分的小标题，用英文写；没有就不写'),
});

/** What a pledge is called where nobody says what kind of document it is. */
export const USUAL_KIND = '倡议书';

/** A kind of document in short, as the words of the interface speak of what it asks: 倡议书 → 倡议. */
export const callOf = (kind: string): string => kind.replace(/(?<=..)书$/u, '');

/** Every fact of the campaign, once. */
export const campaignSchema = z.strictObject({
  edition: slug('这一版的代号，用在文件名和存储键里，例如年份', true),
  name: fact(line('活动名称'), '活动名称'),
  pledge: line('倡议书全名'),
  kind: setting('它是哪一种文书，照全名的末尾写：倡议书、公约、承诺书、宣言等').default(USUAL_KIND),
  shortName: line('倡议书的短名，用在页眉'),
  theme: fact(line('活动主题'), '活动主题'),
  pledgeTheme: fact(line('倡议主题'), '倡议主题'),
  when: setting('发布的年月，例如 2015年9月'),
  where: fact(setting('地点'), '地点'),
  organisers: fact(setting('主办部门'), '主办部门'),
  publisher: setting('倡议书发布方'),
  signatories: fact(setting('发起倡议的企业'), '发起倡议的企业'),
  policy: z.array(line('文件名')).describe('政策依据；没有就写 []，网站上不显示'),
  source: slug('sources.yaml 里倡议书出处的代号'),
  restated: line('转述的标题后缀，例如 {duties}条转述；{duties} 会换成条数').refine(
    (text) => !/[{}]/.test(text.replaceAll('{duties}', '')),
    '花括号只能写 {duties}',
  ),
  updated: day('内容最近一次改动的日期；网站不看时钟，只看这里', true),
  sections: z
    .array(section)
    .max(MAX_SECTIONS, `最多 ${MAX_SECTIONS} 个部分`)
    .default([])
    .describe('各部分，按倡议书的次序；倡议书不分部分，就写 []'),
});
export type CampaignData = z.infer<typeof campaignSchema>;
export type SectionData = z.infer<typeof section>;
