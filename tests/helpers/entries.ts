import type { Entries, Entry } from '../../src/model/types.ts';
import type { DutyData } from '../../src/schema/duty.ts';
import { type InterfaceData, interfaceSchema } from '../../src/schema/interface.ts';
import { siteSchema } from '../../src/schema/site.ts';

const group = {
  enterprise: ['企业做到', '率先'],
  industry: ['同行做到', '争先'],
  society: ['大家做到', '努力'],
} as const;
const section = (id: keyof typeof group) => ({
  id,
  name: group[id][0],
  seal: group[id][1],
  summary: `${group[id][0]}的几件事。`,
});

/** Interface words: those given, and for every other place its own key in brackets, so that a test sees where a word came from. */
export function wordsOf(
  given: { [group in keyof InterfaceData]?: Partial<InterfaceData[group]> } = {},
): InterfaceData {
  const words = Object.entries(interfaceSchema.shape).map(([name, shape]) => {
    const keys = Object.keys(shape.shape);
    return [
      name,
      {
        ...Object.fromEntries(keys.map((key) => [key, `[${name}.${key}]`])),
        ...given[name as keyof InterfaceData],
      },
    ];
  });
  return interfaceSchema.parse(Object.fromEntries(words));
}

export function dutyEntry(id: string, data: Partial<DutyData> = {}, body = ''): Entry<DutyData> {
  return { id, data: { title: `标题 ${id}`, ...data }, body };
}

/** A whole restatement with one commitment for each list of roles. */
export function restatement(...roles: string[][]): Partial<DutyData> {
  const commitments = roles.map((list, i) => ({
    id: `step-${i + 1}`,
    text: `做第${i + 1}件事。`,
    roles: list,
  }));
  return { claim: '一句话的要点。', commitments, keywords: ['三包'] };
}

/** A small pledge of four duties, two roles and three terms, given in no order at all. */
export function entries(given: Partial<Entries> = {}): Entries {
  return {
    campaign: {
      edition: '2031',
      name: '2031年活动',
      pledge: '2031年倡议书',
      kind: '倡议书',
      shortName: '倡议书',
      theme: '主题',
      pledgeTheme: '倡议主题',
      when: '2031年5月',
      where: '海口',
      organisers: '三个部门',
      publisher: '某协会',
      signatories: '十家企业',
      policy: ['《某文件》'],
      source: 'the-pledge',
      restated: '四条转述',
      updated: '2031-05-01',
      sections: [section('enterprise'), section('industry'), section('society')],
    },
    site: siteSchema.parse({}),
    licence: { text: '可以转载。', pledge: '原文除外。' },
    words: wordsOf({
      notes: {
        mark: '转述 · 非原文',
        thisSite: '本站',
        pledge: '这里是转述。{organiser}写的。',
        foot: '发布于{when}。',
        voluntary: '',
      },
      duty: { number: '第{n}条' },
      roles: { title: '{role}能做什么' },
    }),
    sources: [
      {
        id: 'the-pledge',
        title: '《倡议书》',
        publisher: '某协会',
        alive: 'unknown',
        authority: 'publisher',
      },
    ],
    roles: [
      {
        id: 'worker',
        name: '工人',
        aliases: ['职工'],
        intro: '给工人。',
        first: ['先看一遍。'],
        questions: [],
      },
      {
        id: 'consumer',
        name: '消费者',
        aliases: [],
        intro: '给买家。',
        first: ['留好小票。'],
        questions: [],
      },
    ],
    roleProse: [],
    laws: [],
    equivalents: [],
    termGroups: [
      { id: 'empty', name: '没有术语的一组' },
      { id: 'offices', name: '部门' },
      { id: 'ways', name: '办法' },
    ],
    terms: [
      {
        id: 'recall',
        data: {
          name: '召回',
          aliases: ['产品召回'],
          searchWords: ['退回来'],
          english: 'recall',
          group: 'ways',
          related: ['new-office'],
          status: 'in-force',
          asOf: '2031-01-01',
          sources: [],
        },
        body: '\n把卖出的收回来。\n\n从前由<Term id="old-office">旧部门</Term>管。<Source id="the-pledge" />\n',
      },
      {
        id: 'old-office',
        data: {
          name: '“旧”部门',
          aliases: [],
          searchWords: [],
          english: 'old',
          group: 'offices',
          related: [],
          status: 'ended',
          successor: 'new-office',
          asOf: '2031-01-01',
          sources: [],
        },
        body: '已撤。',
      },
      {
        id: 'new-office',
        data: {
          name: '新部门',
          aliases: [],
          searchWords: [],
          english: 'new',
          group: 'offices',
          related: [],
          status: 'in-force',
          asOf: '2031-01-01',
          sources: [],
        },
        body: '新设。',
      },
    ],
    duties: [
      dutyEntry('society/1-everyone'),
      dutyEntry(
        'enterprise/2-repair',
        restatement(['consumer'], ['worker', 'consumer']),
        '说到<Term id="recall">收回</Term>。',
      ),
      dutyEntry('industry/1-craft', restatement(['worker'])),
      dutyEntry(
        'enterprise/1-answer',
        { ...restatement(['worker'], ['consumer', 'worker']), premise: '有道理。' },
        '旧部门管过。',
      ),
    ],
    preamble: {
      id: 'preamble',
      data: { title: '缘起' },
      body: '从<Term id="recall">召回</Term>说起。\n\n见[术语](/terms.html)。',
    },
    background: [
      { id: '10-later', data: { title: '后来' } },
      { id: '2-then', data: { title: '当时' } },
    ],
    pages: [
      { id: 'home', data: { title: '首页标题', name: '首页', lead: '首页导语。' } },
      { id: 'about', data: { title: '关于本站', name: '关于', lead: '关于导语。' } },
      { id: 'downloads', data: { title: '下载与打印', name: '下载', lead: '下载导语。' } },
    ],
    ...given,
  };
}
