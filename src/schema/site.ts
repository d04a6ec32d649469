import { z } from 'astro/zod';
import { line, setting, webAddress } from './text.ts';

const optionalLine = (about: string) =>
  z
    .union([z.literal(''), setting(about)])
    .default('')
    .describe(`${about}；留空就不显示`);

const digits = (about: string) =>
  z.string().regex(/^\d*$/, '只写数字，放在英文双引号里').default('').describe(`${about}；留空就不显示`);

/** What the file of a logo may be called. */
export const logoNames = ['logo.svg', 'logo.png'] as const;

/** What a deployer sets. Everything may stay empty: the site then says nothing about it. */
export const siteSchema = z.strictObject({
  address: z
    .union([
      z.literal(''),
      webAddress()
        .refine((url) => url.endsWith('/'), '网址要以 / 结尾')
        .refine((url) => !/[?#]/.test(url), '网址里不能有 ? 和 #'),
    ])
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
  icp: optionalLine('ICP 备案号'),
  police: z
    .strictObject({ text: optionalLine('公安备案号全文'), code: digits('公安备案号里的数字') })
    .refine(({ text, code }) => code === '' || text !== '', {
      path: ['text'],
      message: '写了 code，却没有写 text',
    })
    .default({ text: '', code: '' })
    .describe('公安备案'),
  government: z
    .record(line('标签的名称'), optionalLine('标签的内容'))
    .default({})
    .describe('政府网站页面标签，例如 SiteName、SiteDomain、SiteIDCode；留空就没有'),
});
export type SiteData = z.infer<typeof siteSchema>;
