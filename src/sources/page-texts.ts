import { attribute, parseHtml, rawText, walk } from '../postprocess/html.ts';
import { claimedEncoding, encodingOf } from '../text/encoding.ts';

/** What a page says. */
interface PageTexts {
  title: string;
  /** What can be seen of it besides, as one text. */
  text: string;
  /** Whether it asks for a password. */
  asksPassword: boolean;
}

/** What nobody sees on the page who has script. */
const UNSEEN = new Set(['title', 'script', 'style', 'noscript', 'template']);

/** A text in one line, without what cannot be seen. */
const inLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim();

/**
 * The texts of an HTML page; of one that was cut short, as far as it goes.
 * @param type the header `content-type`
 */
export function pageTexts(bytes: Uint8Array, type: string, isCut: boolean): PageTexts {
  const claimed = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(type)?.[1] ?? claimedEncoding(bytes);
  const encoding = encodingOf(bytes, { claimed, isCut });
  const page = parseHtml(new TextDecoder(encoding).decode(bytes, { stream: isCut }));
  let title: string | undefined;
  let asksPassword = false;
  const texts: string[] = [];
  for (const node of walk(page, ({ nodeName }) => !UNSEEN.has(nodeName))) {
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value);
    if (!('tagName' in node)) continue;
    if (node.tagName === 'title') title ??= rawText(node);
    if (node.tagName === 'input') asksPassword ||= attribute(node, 'type')?.toLowerCase() === 'password';
  }
  return { title: inLine(title ?? ''), text: inLine(texts.join('')), asksPassword };
}
