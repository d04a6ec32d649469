import { seeded } from '../search-page.ts';

/** Choices that are the same in every run. */
export interface Chance {
  below(n: number): number;
  /** True once in so many times. */
  once(n: number): boolean;
  pick<T>(list: readonly T[]): T;
}

export function chance(seed: number): Chance {
  const random = seeded(seed);
  const below = (n: number) => Math.floor(random() * n);
  return {
    below,
    once: (n) => below(n) === 0,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
  };
}

/** What a paragraph of a made document is. */
export type Role = 'title' | 'slogan' | 'text' | 'lead' | 'duty' | 'run-in' | 'sign';

/** A paragraph of a made document: the words of its title, if it runs in, and the others. */
export interface MadeParagraph {
  role: Role;
  title: string;
  text: string;
}

/** How the duties of a made document stand. */
export const layouts = ['heading', 'run-in', 'typed', 'numbered', 'table'] as const;

/** A document of words put together by chance. */
export interface MadePledge {
  layout: (typeof layouts)[number];
  front: MadeParagraph[];
  groups: { lead?: MadeParagraph; duties: MadeParagraph[] }[];
  closing: MadeParagraph[];
  /** Names, in how many columns; none: a line each. */
  signatories: { names: string[]; columns: number };
  day: MadeParagraph;
}

const who = ['花匠', '园丁', '街坊', '学童', '掌柜', '裁缝', '船家', '木匠', '邮差', '厨子'];
const what = ['花圃', '苗床', '水渠', '篱笆', '温室', '种子', '堆肥', '凉亭', '石径', '果树'];
const how = ['及时', '仔细', '一同', '逐日', '按季', '公开', '如实', '耐心', '就近', '轮流'];
const act = ['浇灌', '修剪', '登记', '照看', '清扫', '移栽', '分送', '检查', '记录', '补种'];
const marks = [
  '（见附图）',
  '“一盆一牌”',
  '《花木手册》',
  '3.5 米',
  'No. 7',
  '100%',
  '——',
  'A/B 两区',
  '甲、乙、丙',
  '2 m²',
];
const places = ['东', '西', '南', '北', '上', '下', '前', '后', '内', '外'];
const ranks = ['首先', '其次', '同时', '再次', '此外', '另外', '还有', '最后'];

/** Words that have no letter in common with each other, nor with a document. */
const phrases = ['晨露润苗', '晚霞满篮', '细雨过桥', '微风入园', '蜻蜓点波', '黄鹂鸣柳'];
/** Words that stand in no document, one after the other. */
export function newPhrases({ below }: Chance): () => string {
  let at = below(phrases.length);
  return () => phrases[at++ % phrases.length] as string;
}

export const numerals = [...'一二三四五六七八九十', '十一', '十二'];

const sentence = ({ pick, once }: Chance): string =>
  `${pick(who)}${pick(how)}${pick(act)}${pick(places)}${pick(what)}，${pick(what)}由${pick(who)}${pick(how)}${pick(act)}${once(3) ? pick(marks) : ''}。`;
const sentences = (by: Chance): string =>
  Array.from({ length: 1 + by.below(3) }, () => sentence(by)).join('');
const paragraph = (role: Role, text: string, title = ''): MadeParagraph => ({ role, title, text });

/** A pledge with 0 to 8 groups and 1 to 12 duties in each. */
export function madePledge(by: Chance): MadePledge {
  const { pick, below, once } = by;
  const layout = pick(layouts);
  const groups = pick([0, 1, 2, 2, 3, 3, 3, 4, 5, 6, 7, 8]);
  const duties = (most: number) =>
    Array.from({ length: 1 + below(most) }, () =>
      paragraph(
        layout === 'run-in' ? 'run-in' : 'duty',
        sentences(by),
        `${pick(how)}${pick(act)}${pick(places)}${pick(what)}。`,
      ),
    );
  return {
    layout,
    front: [
      paragraph('title', `${pick(places)}城${pick(what)}${pick(act)}倡议书`),
      ...(once(2) ? [paragraph('slogan', `${pick(what)}常在 ${pick(who)}同心`)] : []),
      ...Array.from({ length: 1 + below(2) }, () => paragraph('text', sentences(by))),
    ],
    groups:
      groups === 0
        ? [{ duties: [...duties(10), ...duties(1), ...duties(1)] }]
        : ranks.slice(0, groups).map((rank, i) => ({
            lead: paragraph('lead', `${rank}，我们倡议全城${who[i]}做到：`),
            duties: duties(groups > 4 ? 5 : 12),
          })),
    closing: [paragraph('text', `让我们从${pick(what)}做起。`)],
    signatories: {
      names: Array.from({ length: 1 + below(8) }, (_, i) => `${pick(places)}城${what[i]}协会`),
      columns: below(4),
    },
    day: paragraph('sign', `202${below(9)}年${1 + below(12)}月${1 + below(28)}日`),
  };
}
