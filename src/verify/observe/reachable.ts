import { SiteError } from '../../support/site-error.ts';
import { FAILURES } from '../fetch/limits.ts';
import type { Answer } from '../types.ts';

/** What a failure means, for the codes people meet; any other is shown as it is. */
const meanings: Record<string, string> = {
  ENOTFOUND: '查不到这个域名',
  EAI_AGAIN: '查域名没有回音，可能没有联网',
  ECONNREFUSED: '服务器拒绝连接',
  ECONNRESET: '连接被切断',
  UND_ERR_SOCKET: '连接被切断',
  ETIMEDOUT: '连不上，等了太久',
  UND_ERR_CONNECT_TIMEOUT: '连不上，等了太久',
  [FAILURES.timeout]: '等了太久，没有回音',
  [FAILURES.circle]: '来回跳转，没有尽头',
  [FAILURES.givenUp]: '接连多次没有回音，后面的没有再问',
  CERT_HAS_EXPIRED: 'HTTPS 证书过期了',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'HTTPS 证书是自己签发的，浏览器不认',
  SELF_SIGNED_CERT_IN_CHAIN: 'HTTPS 证书是自己签发的，浏览器不认',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'HTTPS 证书不全（缺中间证书），有的浏览器不认',
  ERR_TLS_CERT_ALTNAME_INVALID: 'HTTPS 证书不是发给这个域名的',
};

/** What a failure means, in words. */
export const meaningOf = (failure: string): string => meanings[failure] ?? `没有收到完整的回答（${failure}）`;

/**
 * Sees to it that there is something to check.
 * @param home what was answered for `index.html`
 * @throws SiteError where nothing answers, all leads elsewhere, or a password is wanted
 */
export function assertReachable(base: URL, root: Answer, home: Answer): void {
  if (root.failure !== undefined && home.failure !== undefined)
    throw new SiteError({
      kind: 'unreachable',
      what: `没有核对：打不开 ${base.href}，${meaningOf(root.failure)}。`,
      hint: '用浏览器打开这个网址试一试；浏览器也打不开，请管服务器的同事看一看；只是慢，过一会儿再核对一次。',
    });
  if (root.away !== undefined && home.away !== undefined)
    throw new SiteError({
      kind: 'leads-elsewhere',
      what: `没有核对：${base.href} 跳转到了 ${root.away}，不在您写的网址里。`,
      hint: `那里就是网站的，核对那个网址：npm run verify -- ${root.away}。`,
    });
  if ([401, 407].includes(root.status) && [401, 407].includes(home.status))
    throw new SiteError({
      kind: 'password-wanted',
      what: `没有核对：${base.href} 要登录才能看。`,
      hint: '请管服务器的同事放开，或者把服务器上的文件夹复制回来，核对那个文件夹。',
    });
}
