import { assemble } from '../../src/model/site.ts';
import type { Entries, Site } from '../../src/model/types.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { dutyEntry, entries, wordsOf } from './entries.ts';

/** A pledge as posters may meet one: so many sections, duties in each, commitments in each, and words so long. */
export interface PosterSite {
  sections?: number;
  duties?: number;
  commitments?: number;
  /** How many times the longest words of 2015 are said. */
  times?: number;
  claim?: string;
  settings?: object;
  logo?: string;
}

const own = {
  title: '推进质量发展，共建质量强国',
  claim: '靠技术创新提高质量，做出自己的好产品、好服务，也少耗资源、少污染。',
  text: '建立缺陷产品召回制度，发现缺陷就告知顾客，用修、换、退等办法消除危险，交付以后责任不断。',
  name: '企业界争先做到',
  pledge: '2015年全国“质量月”企业质量诚信',
};

/** Such a pledge, with words for everything the posters say. */
export function posterSite(given: PosterSite = {}): Site {
  const { sections = 3, duties = 2, commitments = 6, times = 1, settings = {} } = given;
  const part = (i: number) => `part-${i + 1}`;
  const folders = sections === 0 ? [''] : Array.from({ length: sections }, (_, i) => `${part(i)}/`);
  const restated = {
    title: own.title.repeat(times),
    claim: given.claim ?? own.claim.repeat(times),
    keywords: [],
    commitments: Array.from({ length: commitments }, (_, i) => ({
      id: `step-${i + 1}`,
      text: own.text.repeat(times),
      roles: ['worker'],
    })),
  };
  const base = entries();
  const changed: Partial<Entries> = {
    campaign: {
      ...base.campaign,
      pledge: `${own.pledge.repeat(times)}倡议书`,
      shortName: `${'质量诚信'.repeat(times)}倡议书`,
      theme: `${'迈向质量时代'.repeat(times)}，${'建设质量强国'.repeat(times)}`,
      sections: Array.from({ length: sections }, (_, i) => ({
        id: part(i),
        name: own.name.repeat(times),
        seal: '争先',
        summary: '几件事。',
      })),
    },
    site: siteSchema.parse(settings),
    duties: folders.flatMap((folder) =>
      Array.from({ length: duties }, (_, i) => dutyEntry(`${folder}${i + 1}-duty`, restated)),
    ),
    logo: given.logo,
    words: wordsOf({
      notes: { mark: '转述 · 非原文', thisSite: '本站' },
      duty: { number: '第{n}条' },
      cards: { independent: '与发布方无隶属关系', voluntary: '自愿倡议，不是法律' },
      kit: { madeBy: '制作：{operator}' },
      posters: {
        duties: '{count}条',
        rest: '全部{count}项，见{place}',
        published: '发布于{when}。',
        one: '海报：{name}',
        phone: '手机海报：{name}',
        square: '方图：{name}',
        screenFormat: '{width}×{height}',
        scan: '扫码看全文',
      },
    }),
  };
  return assemble(entries(changed));
}

/** Settings of a site that has all that posters may show. */
export const fullSettings = {
  address: 'https://www.example.org/zt/2031/pledge/',
  operator: '某某市市场监督管理局',
  occasion: '2031年质量月宣讲',
};
