import type { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { campaignSchema } from '../../../src/schema/campaign.ts';
import { CLAIM_LIMIT, dutySchema } from '../../../src/schema/duty.ts';
import { handoutSchema } from '../../../src/schema/handout.ts';
import { interfaceSchema } from '../../../src/schema/interface.ts';
import { roleSchema } from '../../../src/schema/role.ts';
import { siteSchema } from '../../../src/schema/site.ts';
import { sourceSchema } from '../../../src/schema/source.ts';
import { termSchema } from '../../../src/schema/term.ts';
import { entries, restatement, wordsOf } from '../../helpers/entries.ts';

/** The fields a value is refused for; none when it is accepted. */
const refused = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map(({ path }) => path.join('.')) ?? [];
const { campaign } = entries();
const source = { id: 'law', title: '《法》', publisher: '国务院', alive: 'unknown', authority: 'official' };
const term = { name: '召回', english: 'recall', group: 'ways', status: 'in-force', asOf: '2026-11-22' };

test('a claim of 40 characters is accepted, one of 41 is not', () => {
  expect(CLAIM_LIMIT).toBe(40);
  expect(refused(dutySchema, { title: '标题', claim: '质'.repeat(40) })).toEqual([]);
  expect(refused(dutySchema, { title: '标题', claim: '质'.repeat(41) })).toEqual(['claim']);
  expect(refused(dutySchema, { title: '标题', claim: '𠮷'.repeat(40) })).toEqual([]);
});

test('a duty may be a title alone; a commitment must name a role, an anchor and one line of text', () => {
  expect(refused(dutySchema, { title: '标题' })).toEqual([]);
  expect(refused(dutySchema, { title: '标题', ...restatement([]) })).toEqual(['commitments.0.roles']);
  expect(
    refused(dutySchema, {
      title: '标题',
      commitments: [{ id: '一', text: '做。\n再做。', roles: ['worker'] }],
    }),
  ).toEqual(['commitments.0.id', 'commitments.0.text']);
});

test('a source known to be alive has an address, and the day it was seen; an address is one of the web', () => {
  expect(refused(sourceSchema, source)).toEqual([]);
  const alive = { ...source, alive: 'yes', address: 'https://example.org/', seen: '2026-11-22' };
  expect(refused(sourceSchema, alive)).toEqual([]);
  expect(refused(sourceSchema, { ...alive, address: undefined })).toEqual(['address']);
  expect(refused(sourceSchema, { ...alive, seen: undefined })).toEqual(['seen']);
  for (const authority of ['official', 'media', 'institution', 'publisher'])
    expect(refused(sourceSchema, { ...source, authority })).toEqual([]);
  for (const address of ['example.org', 'ftp://example.org/', 'javascript:alert(1)'])
    expect(refused(sourceSchema, { ...source, address })).toEqual(['address']);
  expect(refused(sourceSchema, { ...source, alive: 'perhaps', authority: 'blog' })).toEqual([
    'alive',
    'authority',
  ]);
});

test('a repealed source names the day and what is in its place, which is not itself', () => {
  expect(refused(sourceSchema, { ...source, repealed: '2026-04-15', replacedBy: 'new-law' })).toEqual([]);
  expect(refused(sourceSchema, { ...source, repealed: '2026-04-15' })).toEqual(['replacedBy']);
  expect(refused(sourceSchema, { ...source, replacedBy: 'new-law' })).toEqual(['replacedBy']);
  expect(refused(sourceSchema, { ...source, repealed: '2026-04-15', replacedBy: 'law' })).toEqual([
    'replacedBy',
  ]);
  expect(refused(sourceSchema, { ...source, repealed: '2026-02-30', replacedBy: 'new-law' })).toEqual([
    'repealed',
  ]);
});

test('a term names its group; one that ended has a successor only where there is one', () => {
  expect(refused(termSchema, term)).toEqual([]);
  expect(refused(termSchema, { ...term, group: undefined })).toEqual(['group']);
  expect(refused(termSchema, { ...term, status: 'ended' })).toEqual([]);
  expect(refused(termSchema, { ...term, status: 'ended', successor: 'samr' })).toEqual([]);
});

test('lists of other names and sources may be left out of a term and a role', () => {
  expect(termSchema.parse(term)).toMatchObject({ aliases: [], searchWords: [], related: [], sources: [] });
  expect(roleSchema.parse({ id: 'worker', name: '工人', intro: '导语。', first: ['先做。'] })).toMatchObject({
    aliases: [],
    questions: [],
  });
});

test('an answer to a reader names its source and its day', () => {
  const role = { id: 'worker', name: '工人', intro: '导语。', first: ['先做。'] };
  expect(
    refused(roleSchema, {
      ...role,
      questions: [{ question: '问？', answer: '答。', sources: [], asOf: '2026-02-30' }],
    }),
  ).toEqual(['questions.0.sources', 'questions.0.asOf']);
});

test('a site needs no setting: what is not given is empty', () => {
  const given = (value: unknown): unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(given) : [value];
  const settings = siteSchema.parse({});
  expect(Object.keys(settings)).toEqual(Object.keys(siteSchema.shape));
  expect(given(settings).filter((value) => value !== '')).toEqual([]);
});

test.each(['https://example.org/', 'http://example.org/a/b/'])(
  '%s may be the address of a site',
  (address) => {
    expect(refused(siteSchema, { address })).toEqual([]);
  },
);

test.each([
  'https://example.org',
  'example.org/',
  'ftp://example.org/',
  '/pledge/',
  'https://example.org/?a=/',
  'https://example.org/#/',
])('%s may not be the address of a site', (address) => {
  expect(refused(siteSchema, { address })).toEqual(['address']);
});

test('the address of a site is given on as links have it', () => {
  expect(siteSchema.parse({ address: 'https://例子.中国/质量/' }).address).toBe(
    'https://xn--fsqu00a.xn--fiqs8s/%E8%B4%A8%E9%87%8F/',
  );
});

test.each([
  'https://user:secret@example.org/',
  'https://user@example.org/',
  'https://example..org/',
  'https://-example.org/',
  `https://${'a'.repeat(64)}.org/`,
  `https://${'a.'.repeat(130)}org/`,
  'https://exa*mple.org/',
  'https://example.org:0/',
  'https://1.2.3.4.5/',
])('no address of the web is %s', (address) => {
  expect(refused(siteSchema, { address })).toEqual(['address']);
  expect(refused(sourceSchema, { ...source, address })).toEqual(['address']);
});

test.each([
  'https://example.org/a/../b/',
  'https://example.org\\a/',
  'https://example.org/%zz/',
  'https://example.org//a/',
  'https://example.org/a%0Ab/',
  'https://example.org/a%2Fb/',
  'https://example.org/%ff/',
])('the address of a site is written as it is meant: not %s', (address) => {
  expect(refused(siteSchema, { address })).toEqual(['address']);
});

test.each(['http://localhost/', 'https://10.0.0.8:8080/a/', 'http://[::1]/', 'http://zwdmz/zt/'])(
  'a site may be in a network of its own: %s',
  (address) => {
    expect(refused(siteSchema, { address })).toEqual([]);
  },
);

test.each(['京ICP备12345678号', '苏ICP备00000000号-12', '京ICP证030173号', '桂ICP备2021001234号'])(
  '%s is a number of an ICP filing',
  (icp) => {
    expect(refused(siteSchema, { icp })).toEqual([]);
  },
);

test.each([
  '12345678',
  '京icp备12345678号',
  '京ICP备12345678',
  '京ICP备1号',
  '美ICP备12345678号',
  '京ICP备１２３４５６７８号',
  '<b>京ICP备12345678号</b>',
])('%s is none', (icp) => {
  expect(refused(siteSchema, { icp })).toEqual(['icp']);
});

test.each<[labels: Record<string, string>, faults: string[]]>([
  [{ SiteName: '某局', SiteDomain: 'www.example.gov.cn', SiteIDCode: '3700000001' }, []],
  [{ SiteName: '', 'baidu-site-verification': 'codeva-x1', 'msvalidate.01': 'A1' }, []],
  [{ SiteName: '某"局\'s <b>' }, []],
  [{ refresh: '0;url=https://example.org/' }, ['government.refresh']],
  [{ Charset: 'gbk' }, ['government.Charset']],
  [{ 'Content-Security-Policy': 'default-src *' }, ['government.Content-Security-Policy']],
  [{ 'og:image': 'x' }, ['government.og:image']],
  [{ siteidcode: '3700000001' }, ['government.siteidcode']],
  [{ ArticleTitle: '题目' }, ['government.ArticleTitle']],
  [{ 'a" onload="x': '1' }, ['government.a" onload="x']],
  [{ SiteName: '某局\n第二行' }, ['government.SiteName']],
  [{ SiteIDCode: '37' }, ['government.SiteIDCode']],
  [{ SiteDomain: 'https://www.example.gov.cn/' }, ['government.SiteDomain']],
])('labels of government sites by their names: %j', (government, faults) => {
  expect(refused(siteSchema, { government })).toEqual(faults);
});

test('the number of a police filing stands with its text', () => {
  const police = (text: string, code: string) => refused(siteSchema, { police: { text, code } });
  expect(police('京公网安备11010502000001号', '11010502000001')).toEqual([]);
  expect(police('京公网安备 11010502000001号', '')).toEqual([]);
  expect(police('', '1')).toEqual(['police.text']);
  expect(police('京公网安备11010502000001号', '11010502000002')).toEqual(['police.code']);
});

test('a campaign has at most eight sections, or none, and may go without a policy', () => {
  const sections = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...campaign.sections[0], id: `part-${i}` }));
  expect(refused(campaignSchema, { ...campaign, sections: sections(8) })).toEqual([]);
  expect(refused(campaignSchema, { ...campaign, sections: [] })).toEqual([]);
  expect(refused(campaignSchema, { ...campaign, sections: sections(9) })).toEqual(['sections']);
  expect(refused(campaignSchema, { ...campaign, policy: [] })).toEqual([]);
});

test.each(['theme', 'pledgeTheme', 'where', 'organisers', 'signatories'])(
  'a document may go without its %s, but not without its name',
  (fact) => {
    expect(refused(campaignSchema, { ...campaign, [fact]: '' })).toEqual([]);
    expect(refused(campaignSchema, { ...campaign, pledge: '' })).toEqual(['pledge']);
  },
);

test.each(['edition', 'updated'])('%s may wait to be filled, and is else what it must be', (field) => {
  expect(refused(campaignSchema, { ...campaign, [field]: '（待填写）' })).toEqual([]);
  expect(refused(campaignSchema, { ...campaign, [field]: '待填写' })).toEqual([field]);
});

test('the interface has all its words: one taken away is missed by name', () => {
  const words = wordsOf();
  for (const [group, list] of Object.entries(words)) {
    for (const key of Object.keys(list)) {
      const { [key]: _, ...others } = list as Record<string, string>;
      expect(refused(interfaceSchema, { ...words, [group]: others })).toEqual([`${group}.${key}`]);
    }
  }
});

test('short texts have at most 60, 140 and 300 characters, marks counted; one to eight questions', () => {
  const texts = (...lengths: number[]) => lengths.map((length) => '质'.repeat(length));
  const handout = (short: string[], questions = 1) => ({
    short,
    questions: Array.from({ length: questions }, () => '问？'),
  });
  expect(refused(handoutSchema, handout(texts(60, 140, 300)))).toEqual([]);
  expect(refused(handoutSchema, handout(['𠮷'.repeat(60), ...texts(1, 1)], 8))).toEqual([]);
  expect(refused(handoutSchema, handout(texts(61, 141, 301)))).toEqual(['short.0', 'short.1', 'short.2']);
  expect(refused(handoutSchema, handout(texts(1, 1)))).toEqual(['short']);
  expect(refused(handoutSchema, handout(texts(1, 1, 1, 1)))).toEqual(['short']);
  expect(refused(handoutSchema, handout(texts(1, 1, 1), 0))).toEqual(['questions']);
  expect(refused(handoutSchema, handout(texts(1, 1, 1), 9))).toEqual(['questions']);
});
