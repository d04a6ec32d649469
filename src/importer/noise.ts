import { forMatching, type SourceLine } from './line.ts';
import { sameTitle } from './title.ts';

/** Where a rule may drop a line: above the title, between it and the first group, or below the last duty begun; `any` is everywhere. */
export type Zone = 'above' | 'between' | 'below' | 'any';

/** What a rule may look at besides the line. */
export interface Surroundings {
  /** The title of the document, where it has been found. */
  title?: string;
  /** How often each text stands above the first group, as matching takes it. */
  seen: Map<string, number>;
}

/** One kind of line that belongs to a page and not to the document. */
export interface NoiseRule {
  id: string;
  /** What reports call it. */
  name: string;
  zones: readonly Zone[];
  /** Below the last duty: whether what follows such a line belongs to the page too. */
  endsText?: boolean;
  test(line: SourceLine, plain: string, around: Surroundings): boolean;
}

const inRegion =
  (...kinds: NonNullable<SourceLine['region']>['kind'][]) =>
  ({ region }: SourceLine) =>
    region !== undefined && kinds.includes(region.kind);
const short = (plain: string, limit: number) => [...plain].length <= limit;
const parts = (plain: string, mark: RegExp) => plain.split(mark).filter((part) => part !== '').length;

/** All rules, the first that fits names the line. Patterns see the line in half-width forms and without white space. */
export const noiseRules: readonly NoiseRule[] = [
  { id: 'page-title', name: '网页标题栏', zones: ['any'], test: inRegion('page-title') },
  { id: 'navigation', name: '导航', zones: ['any'], test: inRegion('navigation') },
  { id: 'page-footer', name: '网页页脚', zones: ['any'], test: inRegion('footer') },
  { id: 'side-column', name: '旁栏', zones: ['any'], test: inRegion('aside') },
  { id: 'form', name: '按钮和表单', zones: ['any'], test: inRegion('form') },
  { id: 'hidden', name: '网页里隐藏的文字', zones: ['any'], test: inRegion('hidden', 'noscript') },
  { id: 'docx-margin', name: '页眉页脚', zones: ['any'], test: inRegion('docx-header', 'docx-footer') },
  { id: 'docx-note', name: '脚注和尾注', zones: ['any'], test: inRegion('docx-footnote', 'docx-endnote') },
  { id: 'docx-comment', name: '批注', zones: ['any'], test: inRegion('docx-comment') },
  {
    id: 'breadcrumb',
    name: '所在位置',
    zones: ['above', 'between'],
    test: (_, plain) =>
      short(plain, 100) &&
      (/^(?:您?(?:现在|当前)?的?(?:位置|所在位置)|当前(?:所在)?位置|您在这里|位置)[:>]/.test(plain) || parts(plain, /[>»›]/) > 2 || /[>»›]$/.test(plain)),
  },
  {
    id: 'share',
    name: '分享和收藏',
    zones: ['any'],
    test: (_, plain) =>
      short(plain, 30) &&
      /^(?:分享(?:到|至)?|一键分享|扫一扫|微信扫|加入收藏|收藏本[页站]|设为首页|转发|点赞)(?:[:\p{P}]|$|微|朋友圈|新浪|QQ|二维码)/u.test(plain),
  },
  {
    id: 'page-tools',
    name: '打印、关闭和字号',
    zones: ['any'],
    test: (_, plain) =>
      short(plain, 30) &&
      /^[[(【]?(?:打印(?:本页|本文|此页)?|关闭(?:本页|窗口|此页)?|返回(?:首页|顶部|列表|上页)?|字[体号][:大中小 ]*|大中小|回到顶部|TOP)[\])】|]*(?:$|[[(【|])/i.test(
        plain,
      ),
  },
  {
    id: 'page-number',
    name: '页码',
    zones: ['any'],
    test: (_, plain) => /^(?:第\d{1,3}页(?:[,/]?共\d{1,3}页)?|-\d{1,3}-|—\d{1,3}—|\d{1,3}\/\d{1,3})$/.test(plain),
  },
  {
    id: 'editor-line',
    name: '来源、时间和责任编辑',
    zones: ['above', 'between', 'below'],
    test: (_, plain) =>
      short(plain, 100) &&
      /^[[(【]?(?:(?:文章|信息|稿件)?来源|作者|发布(?:时间|日期|人|机构)|时间|日期|浏览(?:次数|量)?|点击(?:数|次数|率)?|阅读(?:次数|量)?|责任?编辑|编辑|校对|审核|索引号)[:]/.test(
        plain,
      ),
  },
  {
    id: 'site-words',
    name: '网站栏目',
    zones: ['above', 'below'],
    test: (_, plain) =>
      /^(?:网站首页|首页|主页|新闻中心|新闻动态|通知公告|关于我们|联系我们|登录|注册|搜索|站内搜索|网站地图|English|手机版|无障碍浏览|友情链接)$/i.test(plain),
  },
  {
    id: 'related',
    name: '相关链接和快讯',
    zones: ['above', 'below'],
    endsText: true,
    test: (_, plain) =>
      /^[[(【]?(?:相关(?:链接|阅读|新闻|文章|报道|专题|内容)|推荐阅读|延伸阅读|热点(?:快讯|新闻|排行|推荐)|热门(?:文章|新闻)?|最新(?:文章|新闻|动态)|猜你喜欢|点击排行|快讯)[\])】]?[:]?$/.test(
        plain,
      ),
  },
  {
    id: 'neighbours',
    name: '上一篇和下一篇',
    zones: ['below'],
    endsText: true,
    test: (_, plain) => short(plain, 100) && /^[[(【]?(?:上|下)一[篇条页][\])】]?(?:[:]|$)/.test(plain),
  },
  {
    id: 'link-bar',
    name: '一行链接',
    zones: ['above', 'between', 'below'],
    endsText: true,
    test: (_, plain) => short(plain, 200) && parts(plain, /[|丨]/) > 2 && !/[。!?]/.test(plain),
  },
  {
    id: 'copyright',
    name: '版权和转载声明',
    zones: ['above', 'below'],
    endsText: true,
    test: (_, plain) =>
      short(plain, 200) &&
      /版权(?:所有|均属|归)|copyright|©|\(c\)\d{4}|allrightsreserved|未经[^。]{0,20}(?:授权|许可|同意)|(?:本[网站]|网站)[^。]{0,12}(?:转[贴载]|声明)|转载[^。]{0,24}(?:注明|并不代表)|如涉及(?:作品|版权|侵权)/i.test(
        plain,
      ),
  },
  {
    id: 'filing',
    name: '备案号',
    zones: ['above', 'below'],
    endsText: true,
    test: (_, plain) => short(plain, 200) && /ICP[备证]|公网安备|网站标识码|增值电信业务/i.test(plain),
  },
  {
    id: 'address',
    name: '地址和电话',
    zones: ['above', 'below'],
    test: (_, plain) =>
      short(plain, 100) &&
      /^(?:地址|通信地址|联系(?:电话|地址|人|方式)|电话|传真|邮编|邮政编码|(?:电子)?邮箱|E-?mail|技术支持|承办单位|主管单位|网站管理|运行维护)[:]/i.test(plain),
  },
  {
    id: 'repeated-headline',
    name: '重复的标题',
    zones: ['above', 'between'],
    test: ({ text }, _, { title }) => title !== undefined && sameTitle(text) === sameTitle(title),
  },
  {
    id: 'repeated-lead',
    name: '重复的导语',
    zones: ['above'],
    test: (_, plain, { seen }) => (seen.get(plain) ?? 0) > 1,
  },
  { id: 'link-line', name: '链接', zones: ['above', 'below'], test: ({ linked }) => linked === true },
];

/** Lines dropped for where they stand, besides the rules of the table. */
export const placeRules = {
  aboveBreadcrumb: { id: 'above-breadcrumb', name: '所在位置以上的页首' },
  belowFooter: { id: 'below-footer', name: '页脚以下' },
} as const;

/** How often each text stands among some lines. */
export function countTexts(lines: readonly SourceLine[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { text } of lines) seen.set(forMatching(text), (seen.get(forMatching(text)) ?? 0) + 1);
  return seen;
}

/** The name of a rule, by its id, for reports. */
export const ruleName = (id: string): string => [...noiseRules, ...Object.values(placeRules)].find((rule) => rule.id === id)?.name ?? id;
