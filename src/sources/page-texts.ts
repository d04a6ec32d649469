import { attribute, type Document, type Element, parseHtml, rawText } from '../postprocess/html.ts';
import { claimedEncoding, encodingOf } from '../text/encoding.ts';

/** What a page says. */
interface PageTexts {
  title: string;
  /** What can be seen of it besides, as one text. */
  text: string;
  /** Whether it asks for a password. */
  asksPassword: boolean;
}

/** What nobody sees who has script. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template']);

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
  // Node by node, since pages of others may be nested deeper than a function can call itself.
  const stack: (Document | Element['childNodes'][number])[] = [page];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value);
    else if ('tagName' in node && node.tagName === 'title') title ??= rawText(node);
    else if ('childNodes' in node && !UNSEEN.has(node.nodeName)) {
      if ('tagName' in node && node.tagName === 'input')
        asksPassword ||= attribute(node, 'type')?.toLowerCase() === 'password';
      for (let i = node.childNodes.length - 1; i >= 0; i--) {
        const child = node.childNodes[i];
        if (child) stack.push(child);
      }
    }
  }
  return { title: inLine(title ?? ''), text: inLine(texts.join('')), asksPassword };
}
