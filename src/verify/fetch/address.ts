import { SiteError } from '../../support/site-error.ts';
import { decoded } from '../../text/percent.ts';
import { isWeb } from '../../text/web-address.ts';

const refuse = (kind: string, what: string, hint: string): never => {
  throw new SiteError({ kind, what, hint });
};

/** Whether what a person gave is meant as an address. */
export const isAddress = (given: string): boolean => /^[a-z][a-z\d+.-]*:\/\//i.test(given);

/**
 * The address a site stands at, from what a person copied out of a browser: a file name, a query and a place in the page are taken off.
 * @throws SiteError for what is no web address, and for one with credentials
 */
export function siteAddress(given: string): URL {
  const url = URL.parse(given);
  if (!url || !isWeb(url) || url.hostname === '')
    return refuse(
      'not-an-address',
      `${given} 不是网址。`,
      '网址以 http:// 或 https:// 开头，例如 npm run verify -- https://example.org/pledge/；要核对文件夹或压缩包，写它的路径。',
    );
  if (url.username || url.password)
    return refuse(
      'address-with-credentials',
      `网址里写了用户名或密码：${url.host}。`,
      '去掉 @ 和它前面的部分。要登录才能看的网站，这里核对不了；可以把服务器上的文件夹复制回来，核对那个文件夹。',
    );
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(/[^/]+\.html?$/i, '').replace(/\/?$/, '/');
  return url;
}

/** The address of a path of the site: `terms/`, `a b.html`; `''` is the site's own. */
export const urlOf = (base: URL, path: string): URL =>
  new URL(path.split('/').map(encodeURIComponent).join('/'), base);

/** The path of an address below the site's; undefined for one outside of it, and for one no file of a site is called: an escape is none. */
export function pathBelow(base: URL, url: URL): string | undefined {
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return undefined;
  return decoded(url.pathname.slice(base.pathname.length));
}
