import { brotliCompressSync, constants } from 'node:zlib';
import type { Built } from '../folder.ts';

/** One TCP round trip's worth, ten packets: bytes of a page as good hosts send it, with brotli at its best. */
export const PAGE_LIMIT = 14_600;

/** Bytes on the wire with brotli at its best, as good hosts send it. @param quality 0 to 11; a lower one is quicker, and makes more bytes */
export const brotliSize = (content: Uint8Array, quality = 11): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** The quality at which most pages are seen to be light enough: on ours a tenth more bytes than at 11, in a thirtieth of the time. */
const QUICK = 5;

/** What at that quality is heavier than the limit so many times is so at any: on ours (2026-11) the best saves 8 to 12 per cent. */
const SURELY = 1.2;

/** How many pages are named; of more, their number is told. */
const NAMED = 10;

/**
 * Weighs the pages of a site. One that is too heavy is slower to open, and no reason not to publish.
 * @returns a warning that names the pages over the limit, the heaviest first, and what weighs in them; nothing where there are none
 */
export function weighPages(built: Built): string | undefined {
  const heavy = built
    .pages()
    .map((path) => ({ path, ...weightOf(built.bytes(path)) }))
    .filter(({ bytes }) => bytes > PAGE_LIMIT)
    .sort((a, b) => b.bytes - a.bytes);
  if (heavy.length === 0) return undefined;
  const lines = heavy
    .slice(0, NAMED)
    .map(
      ({ path, about, bytes }) => `  ${path}：${about}${figure(bytes)} 字节，其中${shares(built.read(path))}`,
    );
  const more = heavy.length > NAMED ? [`  另外还有 ${heavy.length - NAMED} 页。`] : [];
  return [
    `提醒：有 ${heavy.length} 页压缩以后超过 ${figure(PAGE_LIMIT)} 字节，照样可以发布，慢网络上打开会多等一次往返。要快一些，就把这几页的文字缩短。`,
    ...lines,
    ...more,
  ].join('\n');
}

/** Bytes on the wire: at the best quality only where that decides, since it takes a second for a page of 200 duties. */
function weightOf(page: Uint8Array): { bytes: number; about: string } {
  const quick = brotliSize(page, QUICK);
  const decides = quick > PAGE_LIMIT && quick <= PAGE_LIMIT * SURELY;
  return decides ? { bytes: brotliSize(page), about: '' } : { bytes: quick, about: '约 ' };
}

const figure = (bytes: number): string => bytes.toLocaleString('en');

/** What the parts of a page weigh, each by itself. */
function shares(html: string): string {
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(html) ?? [];
  const style = Array.from(html.matchAll(/<style>([\s\S]*?)<\/style>/g), ([, css = '']) => css).join('');
  const [own, looks] = [main, style].map((part) => figure(brotliSize(Buffer.from(part), QUICK)));
  return `正文约 ${own}，样式约 ${looks}`;
}
