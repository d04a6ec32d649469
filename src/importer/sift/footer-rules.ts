import { isSentence, parts, short } from './patterns.ts';
import type { NoiseRule } from './rule.ts';

/** What stands below the text of a page: what it leads to, and whose it is. */
export const footerRules: readonly NoiseRule[] = [
  {
    id: 'related',
    zones: ['above', 'below'],
    endsText: true,
    test: (_, plain) =>
      /^[[(【]?(?:往期(?:推荐|回顾|精彩|精选|文章|内容|热文|阅读|链接)|更多(?:推荐|精彩|阅读|内容|资讯)|相关(?:链接|阅读|新闻|文章|报道|专题|内容|推荐)|(?:热门|精彩|为您)推荐|(?:网友|精选|全部|最新)?评论|喜欢此内容的人还喜欢|大家都在看|推荐阅读|延伸阅读|热点(?:快讯|新闻|排行|推荐)|热门(?:文章|新闻)?|最新(?:文章|新闻|动态)|猜你喜欢|点击排行|快讯)[\])】]?[:]?$/.test(
        plain,
      ),
  },
  {
    id: 'neighbours',
    zones: ['below'],
    endsText: true,
    test: (_, plain) => short(plain, 100) && /^[[(【]?(?:上|下)一[篇条页][\])】]?(?:[:]|$)/.test(plain),
  },
  {
    id: 'link-bar',
    zones: ['above', 'between', 'below'],
    endsText: true,
    test: (_, plain) => short(plain, 200) && parts(plain, /[|丨]/) > 2 && !/[。!?]/.test(plain),
  },
  {
    id: 'copyright',
    zones: ['above', 'below'],
    endsText: true,
    test: (_, plain) =>
      short(plain, 200) &&
      /版权(?:所有(?!者|人)|均属|归)|copyright|©|\(c\)\d{4}|allrightsreserved|未经[^。]{0,20}(?:授权|许可|同意)|(?:本[网站]|网站)[^。]{0,12}(?:转[贴载]|声明)|转载[^。]{0,24}(?:注明|并不代表)|如涉及(?:作品|版权|侵权)/i.test(
        plain,
      ),
  },
  {
    id: 'filing',
    zones: ['above', 'below'],
    endsText: true,
    test: (_, plain) => short(plain, 200) && /ICP[备证]|公网安备|网站标识码|增值电信业务/i.test(plain),
  },
  {
    id: 'address',
    zones: ['above', 'below'],
    test: (_, plain) =>
      short(plain, 100) &&
      !isSentence(plain) &&
      /^(?:地址|通信地址|联系(?:电话|地址|人|方式)|电话|传真|邮编|邮政编码|(?:电子)?邮箱|E-?mail|技术支持|承办单位|主管单位|网站管理|运行维护)[:]/i.test(
        plain,
      ),
  },
  {
    id: 'wechat-end',
    zones: ['below'],
    endsText: true,
    test: (_, plain) =>
      /^(?:预览时标签不可点|(?:轻触|点击)?阅读原文|[继向][续上]滑动看下一个|(?:收录于|收藏于)合集.*|微信扫一扫.{0,10}|(?:扫码)?关注该公众号|使用(?:小程序|完整服务)|取消允许|知道了|写留言|[^。]{0,16}[点戳][个一下击]*[“”"「]?在看[“”"」]?[^。]{0,6}|(?:(?:轻触|点击)?阅读原文|阅读量?\d*\.?\d*万?\+?|[点获]?赞\d*|在看\d*|分享|收藏|留言|推荐|喜欢作者)+)$/.test(
        plain,
      ),
  },
];
