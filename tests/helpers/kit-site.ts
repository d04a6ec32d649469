import { assemble } from '../../src/model/site.ts';
import type { Entries, Site } from '../../src/model/types.ts';
import { dutyEntry, entries, wordsOf } from './entries.ts';

/** What kind of pledge is made up. */
export interface Shape {
  sections: number;
  duties: number;
  /** Of each duty. */
  commitments: number;
  /** How many times as long as usual its names are. */
  long?: number;
}

/** A claim may have forty characters: this one has them, in four clauses. */
const CLAIM = '把河岸上的每一棵树都数清楚，看住，浇水；缺了的补上，病了的治好，大家一起来看护这条河。';

/** Words that are read out, each with the places it has. */
const words = wordsOf({
  notes: {
    mark: '转述 · 非原文',
    thisSite: '本站',
    pledge: '这里是转述。',
    foot: '发布于{when}。',
    voluntary: '',
  },
  deck: {
    slides: '幻灯片（约{minutes}分钟）',
    opening: '今天讲《{pledge}》，{when}发布。',
    standing: '下面讲的是转述。',
    voluntary: '靠自愿。',
    part: '下面说“{name}”。',
    range: '第{from}—{to}条',
    time: '【{from}—{to}】',
    duty: '第{n}条，{title}。',
    asked: '要做的有{count}件事。',
    askedSome: '要做的有{count}件事，先说几件。',
    start: '听完了，明天就能动手。',
    step: '{role}：{step}',
    discuss: '最后，请大家说一说。',
    more: '（时间够，接着说）',
  },
  duty: { number: '第{n}条' },
  roles: { title: '{role}能做什么' },
  roleSheets: {
    sheet: '一页纸：{role}',
    lit: '亮的{count}条与{role}有关',
    litSome: '亮的{count}条与{role}有关，这里摘了{shown}条',
    rest: '全部内容见“{page}”。',
  },
});

/** A made-up pledge of any shape, of the keepers of a river, as the kit gets it. */
export function kitSite(
  { sections, duties, commitments, long = 1 }: Shape,
  given: Partial<Entries> = {},
): Site {
  const base = entries();
  const roles = base.roles.map((role) => ({
    ...role,
    name: role.name.repeat(long),
    first: ['把河边的树数一遍，缺了几棵记下来。', '看一看水尺。', '告诉邻居。'].map((step) =>
      step.repeat(long),
    ),
  }));
  return assemble({
    ...base,
    words,
    roles,
    campaign: {
      ...base.campaign,
      shortName: '沿岸看护公约'.repeat(long),
      pledge: `2044年“护河日”${'沿岸看护公约'.repeat(long)}`,
      theme: '守着一条河，过着好日子'.repeat(long),
      sections: Array.from({ length: sections }, (_, i) => ({
        ...{ id: `bank-${i + 1}`, seal: '看护', summary: '写给两岸的人，各家看各家的。' },
        name: `第${i + 1}岸上的人做到`.repeat(long),
      })),
    },
    handout: {
      short: ['短。', '中。', '长。'],
      questions: ['去年的水有多高？怎么知道？'.repeat(long), '谁来看？'],
    },
    duties: Array.from({ length: duties }, (_, i) => {
      const folder = sections > 0 ? `bank-${(i % sections) + 1}/` : '';
      return dutyEntry(
        `${folder}${Math.floor(i / Math.max(sections, 1)) + 1}-tree-${i + 1}`,
        {
          title: '看护树木，守住河岸的安宁'.repeat(long),
          claim: [...CLAIM]
            .slice(0, 39)
            .join('')
            .replace(/[，；]?$/, '。'),
          commitments: Array.from({ length: commitments }, (_, at) => ({
            id: `step-${at + 1}`,
            text: `第${at + 1}件，把分到的一段河岸看住，少了树就补种，多了草就割掉，一样也不能落下。`.repeat(
              long,
            ),
            roles: ['worker', ...(at % 2 ? ['consumer'] : [])],
          })),
          keywords: ['河'],
        },
        '春天种树，先看水位。水退到第二级台阶，才好挖坑，挖早了根要泡烂。夏天浇水在早晚，秋天收叶子。\n\n第二段。',
      );
    }),
    ...given,
  });
}
