import { isWeb } from '../../text/web-address.ts';

/** What is passed on: a page, or the whole site, and what is said with it. */
interface Shared {
  title: string;
  text?: string;
  url: string;
}

/** What came of it: the system's own sharing was opened, the address was copied, WeChat's menu is the way, or nothing was possible. */
type Outcome = 'opened' | 'copied' | 'wechat' | 'failed';

/** Whether the page has an address that others can open: a file on this device has none. */
export const isAddressed = (): boolean => isWeb(location);

/** The address of this page, without what is this reader's own: a view, a place. */
export const pageAddress = (): string => location.origin + location.pathname;

/**
 * Hands a page on the way this device can: by the system's sharing; in WeChat, whose pages are passed on by its menu alone, by
 * saying so; elsewhere by copying text and address.
 */
export async function share(shared: Shared): Promise<Outcome> {
  if (typeof navigator.share === 'function')
    try {
      await navigator.share(shared);
      return 'opened';
    } catch (error) {
      // Whoever closed it wants nothing else; where it may not be opened, the other ways are left.
      if ((error as DOMException).name === 'AbortError') return 'opened';
    }
  if (/MicroMessenger/.test(navigator.userAgent)) return 'wechat';
  try {
    await navigator.clipboard.writeText([shared.text, shared.url].filter(Boolean).join('\n'));
    return 'copied';
  } catch {
    return 'failed';
  }
}
