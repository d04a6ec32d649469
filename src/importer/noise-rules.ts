import type { NoiseRule } from './noise.ts';
import { footerRules } from './noise-footer.ts';
import { inRegion, isSentence, parts, short } from './noise-patterns.ts';
import { sameTitle } from './title.ts';

/** All rules, the first that fits names the line. Patterns see the line in half-width forms and without white space. */
export const noiseRules: readonly NoiseRule[] = [
  { id: 'page-title', name: '网页标题栏', zones: ['any'], test: inRegion('page-title') },
  { id: 'navigation', name: '导航', zones: ['any'], test: inRegion('navigation') },
  { id: 'page-footer', name: '网页页脚', zones: ['any'], test: inRegion('footer') },
  { id: 'side-column', name: '旁栏', zones: ['any'], test: inRegion('aside') },
  { id: 'form', name: '按钮和表单', zones: ['any'], test: inRegion('form') },
  { id: 'hidden', name: '网页里隐藏的文字', zones: ['any'], test: inRegion('hidden', 'noscript') },
  { id: 'byline', name: '作者和时间', zones: ['any'], test: inRegion('byline') },
  { id: 'contents', name: '目录', zones: ['any'], test: inRegion('docx-contents') },
  { id: 'docx-margin', name: '页眉页脚', zones: ['any'], test: inRegion('docx-header', 'docx-footer') },
  { id: 'docx-note', name: '脚注和尾注', zones: ['any'], test: inRegion('docx-footnote', 'docx-endnote') },
  { id: 'docx-comment', name: '批注', zones: ['any'], test: inRegion('docx-comment') },
  { id: 'invisible', name: '看不见的字符', zones: ['any'], test: (_, plain) => plain === '' },
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
      !isSentence(plain) &&
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
    id: 'pagination',
    name: '分页',
    zones: ['above', 'below'],
    warning: '网页分了页，这个文件里也许只有其中一页；把各页的正文合成一个文件，再导入',
    test: (_, plain) =>
      short(plain, 100) &&
      /^(?:[[\]()【】<>«»|,:/\d….]|上一页|下一页|首页|尾页|末页|共\d+页|当前第?\d+页?|第\d+页|全文|阅读全文|余下全文)+$/.test(plain) &&
      /[上下]一页|[尾末]页|当前|余下/.test(plain),
  },
  {
    id: 'contents-line',
    name: '目录',
    zones: ['above', 'between'],
    test: ({ text }, plain) => plain === '目录' || (short(plain, 200) && /(?:\t|[.·]{3,})\s*\d{1,3}$/.test(text.normalize('NFKC'))),
  },
  {
    id: 'editor-line',
    name: '来源、时间和责任编辑',
    zones: ['above', 'between', 'below'],
    test: (_, plain) =>
      (short(plain, 60) && /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\d{2}:\d{2}/.test(plain)) ||
      (short(plain, 100) &&
        !isSentence(plain) &&
        /^[[(【]?(?:(?:文章|信息|稿件)?来源|作者|发布(?:时间|日期|人|机构)|时间|日期|浏览(?:次数|量)?|点击(?:数|次数|率)?|阅读(?:次数|量)?|责任?编辑|编辑|校对|审核|索引号)[:]/.test(
          plain,
        )),
  },
  {
    id: 'site-words',
    name: '网站栏目',
    zones: ['above', 'below'],
    test: (_, plain) =>
      /^(?:网站首页|首页|主页|新闻中心|新闻动态|通知公告|关于我们|联系我们|登录|注册|搜索|站内搜索|网站地图|English|手机版|无障碍浏览|友情链接)$/i.test(plain),
  },
  ...footerRules,
  {
    id: 'wechat',
    name: '微信文章的提示',
    zones: ['above', 'between', 'below'],
    test: (_, plain) =>
      /^(?:原创|(?:点击)?(?:上方|↑+)?蓝字,?关注(?:我们)?|关注我们|[-—]*END[-—]*|(?:长按|扫码|识别)[^。]{0,12}(?:关注|二维码)[^。]{0,8})$/.test(plain),
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
