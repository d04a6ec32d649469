import { brotliCompressSync, constants } from 'node:zlib';
import { SiteError } from '../../support/site-error.ts';
import type { Built } from '../folder.ts';

/** One TCP round trip's worth, ten packets: bytes of a page as good hosts send it, with brotli at its best. */
export const PAGE_LIMIT = 14_600;

/** Bytes on the wire with brotli at its best, as good hosts send it. */
export const brotliSize = (content: Uint8Array): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The page that shows the whole original beside our words: it may weigh more, and the build says so. */
const WHOLE = 'pledge.html';

/**
 * Weighs the pages of a site with the original.
 * @returns what the whole pledge weighs, as a warning where it is more than other pages may
 * @throws SiteError with every other page over the limit
 */
export function weighPages(built: Built): string | undefined {
  const heavy = built.pages().flatMap((path) => {
    const bytes = brotliSize(built.bytes(path));
    return bytes > PAGE_LIMIT ? [{ path, bytes: bytes.toLocaleString('en') }] : [];
  });
  const limit = PAGE_LIMIT.toLocaleString('en');
  const others = heavy.filter(({ path }) => path !== WHOLE);
  if (others.length > 0)
    throw new SiteError(
      others.map(({ path, bytes }) => ({
        kind: 'page-too-heavy',
        where: { file: path },
        what: `加上原文，这一页压缩以后有 ${bytes} 字节，最多 ${limit}。`,
        hint: '把这一页上自己写的文字缩短一些（条目页上先看“怎么理解”）；原文不能删。',
      })),
    );
  const [whole] = heavy;
  return (
    whole &&
    `提醒：${WHOLE} 压缩以后有 ${whole.bytes} 字节，超过 ${limit}：原文和转述都在这一页。照样可以发布，慢网络上打开会多等一次往返。`
  );
}
