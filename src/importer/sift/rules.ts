import { forMatching } from '../../text/matching.ts';
import { sameTitle } from '../../text/same-title.ts';
import type { SourceLine } from '../read/line.ts';
import { isPageNumber } from '../read/page-margins.ts';
import { annexNumber } from './annex.ts';
import { footerRules } from './footer-rules.ts';
import { inRegion, isSentence, parts, short } from './patterns.ts';
import type { NoiseRule, Surroundings, Zone } from './rule.ts';

/** Who made a text ready for its page: 来源：, 编辑 |, （责编：. */
const byline = new RegExp(
  `^[[(【]?(?:${[
    '(?:文章|信息|稿件|图片|文字|资料)?来源',
    '(?:本文)?(?:原文)?作者',
    '发布(?:时间|日期|人|机构)|时间|日期|索引号',
    '(?:浏览|点击|阅读)(?:次数|数|率|量)?',
    '(?:责任|值班|执行|本期|美术|视觉|新媒体|微信|网络)?(?:责编|编辑|美编|主编|编审)|编校|校对|校审|审校',
    '审核|审读|[初复终]审|签发|监制|监审|供稿|撰稿|撰文|排版|图文|摄影|本报记者|通讯员|实习生',
  ].join('|')})[:|丨]|^[图文][:|丨/]`,
);

/** All rules, the first that fits names the line. Patterns see the line in half-width forms and without white space. */
export const noiseRules: readonly NoiseRule[] = [
  { id: 'page-title', zones: ['any'], test: inRegion('page-title') },
  { id: 'navigation', zones: ['any'], test: inRegion('navigation') },
  { id: 'page-footer', zones: ['any'], test: inRegion('footer') },
  { id: 'side-column', zones: ['any'], test: inRegion('aside') },
  { id: 'form', zones: ['any'], test: inRegion('form') },
  { id: 'hidden', zones: ['any'], test: inRegion('hidden', 'noscript') },
  { id: 'picture', zones: ['any'], test: inRegion('picture') },
  { id: 'struck', zones: ['any'], test: inRegion('struck') },
  { id: 'byline', zones: ['any'], test: inRegion('byline') },
  { id: 'table-head', zones: ['any'], test: inRegion('table-head') },
  { id: 'page-header', zones: ['any'], test: inRegion('page-header') },
  { id: 'contents', zones: ['any'], test: inRegion('docx-contents') },
  { id: 'docx-margin', zones: ['any'], test: inRegion('docx-header', 'docx-footer') },
  { id: 'docx-note', zones: ['any'], test: inRegion('docx-footnote', 'docx-endnote') },
  { id: 'docx-comment', zones: ['any'], test: inRegion('docx-comment') },
  { id: 'invisible', zones: ['any'], test: ({ text }) => forMatching(text) === '' },
  // Rules, stars and pictures with a line to themselves. Squares and circles may stand for what was lost.
  {
    id: 'ornament',
    zones: ['any'],
    test: ({ text }) =>
      /^(?:[\u2500-\u257f*~=_—–\-·•★☆✦✧❖]|\p{Emoji_Presentation}|\ufe0f){2,}$/u.test(forMatching(text)),
  },
  {
    id: 'breadcrumb',
    zones: ['above', 'between'],
    test: (_, plain) =>
      short(plain, 100) &&
      (/^(?:您?(?:现在|当前)?的?(?:位置|所在位置)|当前(?:所在)?位置|您在这里|位置)[:>]/.test(plain) ||
        parts(plain, /[>»›]/) > 2 ||
        /[>»›]$/.test(plain)),
  },
  {
    id: 'share',
    zones: ['any'],
    test: (_, plain) =>
      short(plain, 30) &&
      !isSentence(plain) &&
      (/^(?:分享(?:到|至)?|一键分享|扫一扫|微信扫|加入收藏|收藏本[页站]|设为首页|转发|点赞)(?:[:\p{P}]|$|微|朋友圈|新浪|QQ|二维码)/u.test(
        plain,
      ) ||
        // A duty may begin so too: 扫一扫门前雪.
        /^[(【]?(?:请?用?)(?:手机|微信)?(?:扫一扫|扫描?|扫码)[^。]*(?:手机|微信|二维码|小程序|公众号|当前页|本页|网页|关注|打开|观看|阅读|下载|分享)/.test(
          plain,
        )),
  },
  {
    id: 'page-tools',
    zones: ['any'],
    test: (_, plain) =>
      short(plain, 30) &&
      /^[[(【]?(?:打印(?:本页|本文|此页)?|关闭(?:本页|窗口|此页)?|返回(?:首页|顶部|列表|上页)?|字[体号][:大中小 ]*|大中小|回到顶部|TOP)[\])】|]*(?:$|[[(【|])/i.test(
        plain,
      ),
  },
  {
    id: 'page-number',
    zones: ['any'],
    test: ({ text }) => isPageNumber(text),
  },
  {
    id: 'pagination',
    zones: ['above', 'below'],
    warning: '网页分了页，这个文件里也许只有其中一页；把各页的正文合成一个文件，再导入',
    test: (_, plain) =>
      short(plain, 100) &&
      /^(?:[[\]()【】<>«»|,:/\d….]|上一页|下一页|首页|尾页|末页|共\d+页|当前第?\d+页?|第\d+页|全文|阅读全文|余下全文)+$/.test(
        plain,
      ) &&
      /[上下]一页|[尾末]页|当前|余下/.test(plain),
  },
  {
    id: 'contents-line',
    zones: ['above', 'between'],
    test: ({ text }, plain) =>
      plain === '目录' || (short(plain, 200) && /(?:\t|[.·]{3,})\s*\d{1,3}$/.test(text.normalize('NFKC'))),
  },
  {
    id: 'editor-line',
    zones: ['above', 'between', 'below'],
    test: (_, plain) =>
      (short(plain, 40) &&
        /^[^\d,。;:!?]{1,16}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\d{2}:\d{2}[^。,;:!?]{0,6}$/.test(plain)) ||
      (short(plain, 60) && /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\d{2}:\d{2}/.test(plain)) ||
      (short(plain, 100) && !isSentence(plain) && byline.test(plain)),
  },
  {
    id: 'site-words',
    zones: ['above', 'below'],
    test: (_, plain) =>
      /^(?:网站首页|首页|主页|新闻中心|新闻动态|通知公告|关于我们|联系我们|登录|注册|搜索|站内搜索|网站地图|English|手机版|无障碍浏览|友情链接)$/i.test(
        plain,
      ),
  },
  ...footerRules,
  {
    id: 'wechat',
    zones: ['any'],
    test: (_, plain) =>
      /^(?:原创|(?:点击)?(?:上方|↑+)?(?:蓝字|[“「][^”」]{1,20}[”」]),?(?:即可)?关注(?:我们)?|关注我们|(?:点击|戳)[^。]{0,6}(?:蓝字|名片|卡片)[^。]{0,8}关注[^。]{0,8}|[-—·.]*(?:THE)?END[-—·.]*|(?:长按|扫码|识别)[^。]{0,12}(?:关注|二维码)[^。]{0,8})$/.test(
        plain,
      ),
  },
  {
    id: 'repeated-headline',
    zones: ['above', 'between'],
    test: ({ text }, _, { title }) => title !== undefined && sameTitle(text) === sameTitle(title),
  },
  {
    id: 'repeated-lead',
    zones: ['above'],
    test: (_, plain, { seen }) => (seen.get(plain) ?? 0) > 1,
  },
  annexNumber,
  { id: 'link-line', zones: ['above', 'below'], test: ({ linked }) => linked === true },
];

/** The rule that drops a line in a zone, if one does. */
export function ruleFor(line: SourceLine, zone: Zone, around: Surroundings): NoiseRule | undefined {
  const plain = forMatching(line.text).replace(/^\p{Emoji_Presentation}+|\p{Emoji_Presentation}+$/gu, '');
  return noiseRules.find(
    (rule) => (rule.zones.includes('any') || rule.zones.includes(zone)) && rule.test(line, plain, around),
  );
}
