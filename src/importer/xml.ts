/** One step through an XML text. */
export type XmlStep = { open: string; attributes: string; empty: boolean } | { close: string } | { text: string };

/** XML that cannot be read: why, in words for people. */
export class XmlFault extends Error {}

const DEPTH_LIMIT = 400;

// Attributes are counted: a thousand is more than any element has, and what has no bound overflows the stack.
const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w.:-]+)((?:[^"'<>/]*(?:"[^"]*"|'[^']*'|\/(?!>))){0,1000}[^"'<>/]*)(\/?)>|([^<]+)|(<)/g;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Characters for references. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    return entities[name ?? ''] ?? whole;
  });

/**
 * Steps through an XML text without building a tree; names keep their prefixes. How many tags it may have, who unpacks it counts.
 * @throws XmlFault for a text that is cut or wrongly nested, has a document type (Word writes none), or goes deeper than people write
 */
export function* xmlSteps(xml: string): Generator<XmlStep> {
  const open: string[] = [];
  for (const [whole, cdata, closing, name = '', attributes = '', empty, text, stray] of xml.matchAll(token)) {
    if (stray !== undefined) throw new XmlFault('XML 写法有误');
    if (text !== undefined) yield { text: decodeEntities(text) };
    else if (cdata !== undefined) yield { text: cdata };
    else if (name === '' || whole.startsWith('<?')) continue;
    else if (closing === '/') {
      if (open.pop() !== name) throw new XmlFault('XML 的标签没有配对');
      yield { close: name };
    } else {
      if (empty !== '/' && open.push(name) > DEPTH_LIMIT) throw new XmlFault(`一层套一层，超过 ${DEPTH_LIMIT} 层`);
      yield { open: name, attributes, empty: empty === '/' };
      if (empty === '/') yield { close: name };
    }
  }
  if (open.length > 0) throw new XmlFault('XML 不完整');
}

/** The value of an attribute, by its name with its prefix. */
export function attributeIn(attributes: string, name: string): string | undefined {
  for (const [, key, double, single] of attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (key === name) return decodeEntities(double ?? single ?? '');
  }
  return undefined;
}
