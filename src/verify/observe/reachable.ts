import { meaningOf } from '../../asking/failures.ts';
import { SiteError } from '../../support/site-error.ts';
import type { Answer } from '../types.ts';

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
