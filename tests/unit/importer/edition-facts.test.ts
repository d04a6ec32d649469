import { expect, test } from 'vitest';
import { reportedBeside } from '../../../src/importer/edition/beside.ts';
import { factsOf } from '../../../src/importer/edition/facts.ts';
import { reportedLeft, signatoriesOf } from '../../../src/importer/edition/signatories.ts';
import type { ImportedPledge } from '../../../src/official/pledge.ts';

const group = (lead: string) => ({
  lead,
  intro: [],
  duties: [{ heading: '1. 按时开门。', runIn: true, paragraphs: ['钟点要准。'] }],
});

/** The facts of a document that says this, and nothing else. */
const facts = (said: Partial<ImportedPledge>) => {
  const pledge = {
    ...{
      above: [],
      title: '渡口倡议书',
      subtitles: [],
      preamble: [],
      groups: [group('')],
      closing: [],
      signatories: [],
    },
    ...said,
  };
  return factsOf(pledge, '倡议书.txt', pledge.signatories);
};

test.each([
  [
    '关于开展“渡船进万家”全民乘船活动的倡议书',
    '“渡船进万家”全民乘船活动',
    '“渡船进万家”全民乘船活动的倡议书',
  ],
  ['关于共建清洁渡口的倡议书', '（待填写）', '共建清洁渡口的倡议书'],
  ['做“三好”船工 办乘客满意渡口倡议书', '（待填写）', '做“三好”船工 办乘客满意渡口倡议书'],
  ['全市渡口“安全乘船 放心过河”倡议书', '（待填写）', '全市渡口“安全乘船 放心过河”倡议书'],
  ['2031年全国“渡船月”企业安全倡议书', '2031年全国“渡船月”', '企业安全倡议书'],
  ['2031年“渡船月”倡议书', '2031年“渡船月”', '“渡船月”倡议书'],
  ['致全市船工的一封信——“让每一程都平安”倡议书', '（待填写）', '“让每一程都平安”倡议书'],
  ['🚢 冬季行船 | 致全区船工的防雾倡议书', '（待填写）', '防雾倡议书'],
  ['让小河慢下来——青萍市2031年“绿水渡口”倡议书', '（待填写）', '让小河慢下来'],
  ['青年船工安全倡议书', '（待填写）', '青年船工安全倡议书'],
  ['慢一点，稳一点——2031年“渡船月”船工倡议书', '2031年“渡船月”', '慢一点，稳一点'],
  ['倡议书', '（待填写）', '（待填写）'],
])('the names in the title %s', (title, name, shortName) => {
  expect(facts({ title })).toMatchObject({ name, shortName });
});

test.each([
  ['青石村移风易俗公约', '公约'],
  ['廉洁行医自律宣言（试行）', '宣言'],
  ['平安渡河承诺书——船工在行动', '承诺书'],
  ['青萍渡口倡议', '倡议'],
  ['行业自律公约', '公约'],
  ['致全体船工的一封信', '倡议书'],
])('the kind of document that the title %s names is %s', (title, kind) => {
  expect(facts({ title })).toMatchObject({ kind });
});

test.each<[line: string, when: string, where: string]>([
  ['（2031年5月31日“世界无雾日”）', '2031年5月31日', '（待填写）'],
  ['（2031年“世界渡船日”“中国渡船周”）', '2031年', '（待填写）'],
  ['（2031年世界渡船日）', '2031年', '（待填写）'],
  ['（2031年3月12日船工代表会议表决通过）', '2031年3月12日', '（待填写）'],
  ['（2031年3月12日，青萍市）', '2031年3月12日', '青萍市'],
  ['（2031年“渡船月”启动仪式，2031年3月12日，青萍市人民渡口）', '2031年3月12日', '青萍市人民渡口'],
  ['2031年9月·中国·青萍', '2031年9月', '中国青萍'],
  ['（2031年·春季学期）', '2031年', '（待填写）'],
  ['北京 2031.9.1', '2031年9月1日', '北京'],
  ['（2031年9月·四川成都）', '2031年9月', '四川成都'],
  ['（2031年9月，青萍县渡口镇）', '2031年9月', '青萍县渡口镇'],
  // What may be a place, or anything else, is not guessed.
  ['青萍 2031.9.1', '2031年9月1日', '（待填写）'],
  ['（2031年3月12日船工代表会议表决通过）', '2031年3月12日', '（待填写）'],
  ['（2031年春季学期）', '2031年', '（待填写）'],
  ['（2031年8月16日青萍省渡船协会第六届会员大会通过）', '2031年8月16日', '（待填写）'],
  ['（2031年9月，全市社区）', '2031年9月', '（待填写）'],
  ['（张三，青萍渡，2031年9月）', '2031年9月', '（待填写）'],
])(
  'the day and the place in %s, as a line of their own and where they were taken for a slogan',
  (line, when, where) => {
    expect(facts({ dateline: line })).toMatchObject({ when, where });
    if (line.startsWith('（'))
      expect(facts({ subtitles: [line, '平安过河'] })).toMatchObject({ when, where, theme: '平安过河' });
  },
);

test('where a document was read out is no theme', () => {
  const found = facts({ subtitles: ['——在青萍市渡船系统大会上', '平安过河'] });
  expect(found).toMatchObject({ theme: '平安过河', pledgeTheme: '（待填写）' });
});

test.each<[title: string, dateline: string | undefined, signed: string[], when: string]>([
  ['2031年渡口倡议书', undefined, ['青萍渡船会', '2031年11月18日'], '2031年11月18日'],
  ['渡口倡议书', undefined, ['青萍渡船会', '二〇三一年一月十二日'], '2031年1月12日'],
  ['渡口倡议书', undefined, ['青萍渡船会', '20310112'], '2031年1月12日'],
  ['渡口倡议书', undefined, ['青萍渡船会', '二〇三一年〇一月廿二日'], '2031年1月22日'],
  ['渡口倡议书', '（2031年4月）', ['2031年4月20日'], '2031年4月20日'],
  ['渡口倡议书', '（2031年4月）', ['2031年6月1日'], '2031年4月'],
  ['2031年渡口倡议书', undefined, ['2030年12月30日'], '2031年'],
])('of the dates the most exact one that agrees: %s %s %j', (title, dateline, signatories, when) => {
  expect(facts({ title, signatories, ...(dateline ? { dateline } : {}) }).when).toBe(when);
});

test('who supports, guides or holds a campaign does not sign; who holds it is its organiser', () => {
  const signatories = [
    '主办单位：青萍市航运局、青萍渡船会',
    '指导单位：',
    '青萍省航运总局',
    '联合倡议单位：',
    '东渡公司',
    '支持单位：青萍晚报社',
    '2031年3月1日',
  ];
  expect(facts({ signatories })).toMatchObject({
    organisers: '青萍市航运局、青萍渡船会',
    signatories: '东渡公司',
  });
  expect(signatoriesOf(signatories)).toEqual({ names: ['东渡公司'] });
});

test('who holds a campaign may stand in the column beside the label', () => {
  for (const gap of ['\t', '　　']) {
    const signatories = [
      `主办单位${gap}青萍市航运局`,
      `协办单位${gap}青萍文旅${gap}晚报社`,
      '联合倡议单位：',
      '东渡公司',
    ];
    expect(facts({ signatories })).toMatchObject({ organisers: '青萍市航运局', signatories: '东渡公司' });
    expect(reportedBeside(signatories)).toEqual(['主办单位：青萍市航运局', '协办单位：青萍文旅、晚报社']);
  }
  const table = [
    ['支持单位', '地址'],
    ['东渡公司', '青萍'],
  ];
  expect(signatoriesOf(table)).toEqual({ columns: ['支持单位', '地址'], names: ['东渡公司 | 青萍'] });
  expect(reportedBeside([['主办单位', '', '青萍市航运局']])).toEqual(['主办单位：青萍市航运局']);
});

test('what stands below the head of a table and is no name is left to be read', () => {
  const lines = ['序号\t单位\t地址', '1\t东渡公司\t青萍', '以上单位排名不分先后', '2\t西渡公司\t青萍'];
  expect(signatoriesOf(lines)?.names).toEqual(['东渡公司 | 青萍', '西渡公司 | 青萍']);
  expect(reportedLeft(lines)).toEqual(['以上单位排名不分先后']);
});

test('seals have whole words of the names or say which section it is; numbers of parts and emoji are no names', () => {
  const leads = [
    '第一部分　乘船市民',
    '🏠 家庭这样做',
    '非机动船船工',
    '机动船船工',
    '向全市船工发出倡议',
    '企业率先做到：',
    '教师篇',
    '教师还要',
  ];
  const { sections } = facts({ groups: leads.map(group) });
  expect(sections.map(({ name }) => name).slice(0, 2)).toEqual(['乘船市民', '家庭这样做']);
  const seals = sections.map(({ seal }) => seal);
  expect(seals.slice(1, 3)).toEqual(['家庭', '其三']);
  expect(seals.slice(4)).toEqual(['其五', '率先', '其七', '其八']);
});
