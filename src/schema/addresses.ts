import { decoded } from '../text/percent.ts';
import { isWeb } from '../text/web-address.ts';

/** Longest name of a host and of one of its parts (RFC 1035, 2.3.4). */
const NAME = 253;
const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;

/** Why no site can be at an address of the web, though it is written like one; `undefined` where one can. */
export function hostFault(text: string): string | undefined {
  const url = URL.parse(text);
  if (!url || !isWeb(url)) return undefined;
  const { username, password, hostname, port } = url;
  // Readers of the page would get them, and search engines.
  if (username !== '' || password !== '') return '网址里有用户名或者密码（@ 前面的），谁都会看到，把它删去';
  if (port === '0') return '网址里的端口不能是 0';
  if (hostname.startsWith('[')) return undefined;
  const name = hostname.replace(/\.$/, '');
  const wrong = name.split('.').find((label) => !LABEL.test(label));
  if (wrong === undefined && name.length <= NAME) return undefined;
  return `没有叫“${name.slice(0, 60)}”的网站：名字的各段用一个英文的点隔开，每一段是英文字母、数字和连字符，最多 63 个`;
}

/** What is wrong with the address of a site that others link to: another is meant than is written, or none. */
export function siteAddressFault(text: string): string | undefined {
  if (/[?#]/.test(text)) return '网址里不能有 ? 和 #';
  if (text.includes('\\')) return '网址里有反斜线 \\，换成 /';
  if (/%(?![0-9a-f]{2})/i.test(text)) return '网址里的 % 后面要有两个数字或者字母';
  // Recipes for hosts hold the path decoded.
  if (/%(?:[01]|2f|5c|7f)/i.test(text) || decoded(text) === undefined)
    return '网址里有不是文字的 % 写法，从浏览器的地址栏里重新复制一次';
  if (/\/\.{1,2}(?:\/|$)|%2e/i.test(text)) return '网址里不能有 /./ 和 /../，写出真正的路径';
  if (/^https?:\/\/[^/]+.*\/\//.test(text)) return '网址里有两条连着的斜线，删去一条';
  return text.endsWith('/') ? undefined : '网址要以 / 结尾';
}
