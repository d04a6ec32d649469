import { elements, find, parseHtml, tagged, textOf } from '../postprocess/html.ts';

/** Bytes in which a page says its encoding (HTML Standard, 13.2.3.2). */
const PRESCAN = 1024;

/** The encoding a page says it has, in the header or in itself. */
function declared(bytes: Uint8Array, type: string): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const [, name] =
    /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(type) ??
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ??
    [];
  return name?.toLowerCase();
}

/** A page's text: as it says it is encoded; where that cannot be, as UTF-8, and else as GB 18030, which is what old Chinese pages are. */
function decoded(bytes: Uint8Array, type: string): string {
  const name = declared(bytes, type);
  for (const encoding of [...(name === undefined ? [] : [name]), 'utf-8']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    } catch {
      // It is not what it says, or says what nobody knows.
    }
  }
  return new TextDecoder('gb18030').decode(bytes);
}

/** A text in one line, without what cannot be seen. */
const inLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim();

/**
 * The title of an HTML page, and its headings and paragraphs as one text; of one that was cut short, as far as it goes.
 * @param type the header `content-type`
 */
export function pageTexts(bytes: Uint8Array, type: string): { title: string; text: string } {
  const document = parseHtml(decoded(bytes, type));
  const title = find(document, tagged('title'));
  for (const element of elements(document))
    if (element.tagName === 'script' || element.tagName === 'style') element.childNodes = [];
  return { title: title ? inLine(textOf(title)) : '', text: inLine(textOf(document)) };
}
