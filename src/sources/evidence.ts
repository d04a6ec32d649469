import { sameTitle } from '../text/same-title.ts';
import { simplified } from '../text/traditional.ts';

/** A text by its letters alone, in simplified characters: signs, spaces and scripts differ from page to page. */
export const bare = (text: string): string => simplified(sameTitle(text)).toLowerCase();

/** The names in a title as it is stored: 《甲》（文号）and 《乙》 → 甲, 乙. A title without is told by somebody, not by its page. */
export const namesIn = (title: string): string[] =>
  Array.from(title.matchAll(/《((?:[^《》]|《[^《》]*》)+)》/g), ([, name = '']) => bare(name)).filter(
    Boolean,
  );

/**
 * What part of a name a page has: the share of its pairs of neighbouring letters.
 * @param name bare, as is the page
 */
export function shareOf(name: string, page: string): number {
  const pairs = new Set(Array.from({ length: Math.max(1, name.length - 1) }, (_, i) => name.slice(i, i + 2)));
  return [...pairs].filter((pair) => page.includes(pair)).length / pairs.size;
}

/** How much can be read on a page: Chinese characters, and words of other scripts. */
export const readable = (text: string): number =>
  text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0;

/** Whether a title is that of a barrier: a page that stands in the place of another, since it lets nobody in, tests who comes, or says that something went wrong. */
export const isBarrier = (title: string): boolean =>
  /验证|校验|检查|检测|安全|登[录陆]|认证|授权|拦截|防火墙|拒绝|禁止|受限|频繁|错误|出错|异常|维护|跳转|稍[候后等]|不存在|找不到|\b[45]\d\d\b/.test(
    simplified(title),
  ) ||
  /captcha|verif|challeng|secur|log.?[io]n\b|sign.?in|auth|denied|forbidden|block|restrict|robot|human|error|moment|wait|redirect|not found|unavailable/i.test(
    title,
  );

const hostOf = ({ hostname }: URL): string => hostname.replace(/^www\./, '');
const pageOf = (url: URL): string =>
  `${hostOf(url)}${url.pathname.replace(/\/(?:(?:index|default)\.\w+)?$/, '')}${url.search}`;

/** Where redirects led: to the page itself, to another of its host, or to another host. */
export function ledTo(address: string, final: string): 'itself' | 'host' | 'elsewhere' {
  const [from, to] = [new URL(address), URL.parse(final)];
  if (!to || hostOf(from) !== hostOf(to)) return 'elsewhere';
  return pageOf(from) === pageOf(to) ? 'itself' : 'host';
}
