import { z } from 'astro/zod';
import { siteAddressFault } from './addresses.ts';
import { icpFault, policeDigits, policeFault } from './filings.ts';
import { labelFault, labelTextFault } from './page-labels.ts';
import { line, setting, webAddress } from './text.ts';
import { fieldsToFill } from './to-fill.ts';

const optionalLine = (about: string) =>
  z
    .union([z.literal(''), setting(about)])
    .default('')
    .describe(`${about}；留空就不显示`);

/** The same, of a form of its own. @param faultOf why a text is not of it */
const formal = (about: string, faultOf: (text: string) => string | undefined) =>
  optionalLine(about).refine(
    (text) => text === '' || fieldsToFill(text).length > 0 || faultOf(text) === undefined,
    {
      error: ({ input }) => faultOf(String(input)) ?? '',
    },
  );

const digits = (about: string) =>
  z.string().regex(/^\d*$/, '只写数字，放在英文双引号里').default('').describe(`${about}；留空就不显示`);

/** What the file of a logo may be called. */
export const logoNames = ['logo.svg', 'logo.png'] as const;

/** What a deployer sets. Everything may stay empty: the site then says nothing about it. */
export const siteSchema = z.strictObject({
  address: z
    .union([
      z.literal(''),
      webAddress().refine((url) => siteAddressFault(url) === undefined, {
        error: ({ input }) => siteAddressFault(String(input)) ?? '',
      }),
    ])
    // As links have it, with Chinese in it or not: it is printed, linked and made a code of.
    .transform((url) => (url === '' ? '' : new URL(url).href))
    .default('')
    .describe('网站的正式网址，以 / 结尾；留空时不产生站点地图和规范网址'),
  operator: optionalLine('谁主办这个网站'),
  occasion: optionalLine('今年为什么办，例如 2026年质量月宣讲；印在海报、讲稿和表单上'),
  logo: z
    .enum(
      ['', ...logoNames],
      `写 ${logoNames.join(' 或者 ')}：标志存成其中一个名字，放在和 site.yaml 同一个文件夹里；没有标志就留空`,
    )
    .default('')
    .describe('主办单位的标志，logo.svg 或者 logo.png；印在海报等印件上；留空就不印'),
  recipient: optionalLine('企业承诺书写给谁，例如 某某市市场监督管理局'),
  contact: optionalLine('联系方式：电话、邮箱或地址'),
  icp: formal('ICP 备案号，例如 京ICP备12345678号', icpFault),
  police: z
    .strictObject({
      text: formal('公安备案号全文，例如 京公网安备11010502000001号', policeFault),
      code: digits('公安备案号里的数字'),
    })
    .refine(({ text, code }) => code === '' || text !== '', {
      path: ['text'],
      message: '写了 code，却没有写 text',
    })
    .refine(({ text, code }) => code === '' || text === '' || code === policeDigits(text), {
      path: ['code'],
      message: '和 text 里的数字不一样',
    })
    .default({ text: '', code: '' })
    .describe('公安备案'),
  government: z
    .record(line('标签的名称'), optionalLine('标签的内容'))
    .superRefine((labels, context) => {
      for (const [name, text] of Object.entries(labels)) {
        const message = labelFault(name) ?? (text === '' ? undefined : labelTextFault(name, text));
        if (message !== undefined) context.addIssue({ code: 'custom', path: [name], message });
      }
    })
    .default({})
    .describe('政府网站页面标签，例如 SiteName、SiteDomain、SiteIDCode；留空就没有'),
});
export type SiteData = z.infer<typeof siteSchema>;
