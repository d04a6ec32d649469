import { SaxesParser } from 'saxes';
import { inMarkup } from '../../../text/markup.ts';
import { XML_DEPTH_LIMIT } from '../../limits.ts';

/** One step through an XML text; an empty element is opened and closed. Names keep their prefixes. */
export type XmlStep =
  | { open: string; attributes: Record<string, string> }
  | { close: string }
  | { text: string };

/** XML that cannot be read: why, in words for people. */
export class XmlFault extends Error {}

/** Characters read between two yields, so that a long text is never held as steps whole. */
const STRETCH = 65_536;

/**
 * Steps through an XML text without building a tree. How many tags it may have, who unpacks it counts.
 * @throws XmlFault for a text that is not well-formed, has a document type (Word writes none), or goes deeper than people write
 */
export function* xmlSteps(xml: string): Generator<XmlStep> {
  let steps: XmlStep[] = [];
  let depth = 0;
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new XmlFault(`XML 写法有误，在第 ${parser.line} 行第 ${parser.columnIndex + 1} 个字`);
  });
  parser.on('doctype', () => {
    throw new XmlFault('XML 里有文档类型声明');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > XML_DEPTH_LIMIT) throw new XmlFault(`一层套一层，超过 ${XML_DEPTH_LIMIT} 层`);
    steps.push({ open: name, attributes });
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    steps.push({ close: name });
  });
  parser.on('text', (text) => void steps.push({ text }));
  parser.on('cdata', (text) => void steps.push({ text }));
  for (let at = 0; at <= xml.length; at += STRETCH) {
    parser.write(xml.slice(at, at + STRETCH));
    if (at + STRETCH > xml.length) parser.close();
    yield* steps;
    steps = [];
  }
}

/** A step as XML again. */
export function printStep(step: XmlStep): string {
  if ('text' in step) return inMarkup(step.text);
  if ('close' in step) return `</${step.close}>`;
  const attributes = Object.entries(step.attributes).map(
    // Line ends in values would be read as spaces.
    ([name, value]) =>
      ` ${name}="${inMarkup(value).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`,
  );
  return `<${step.open}${attributes.join('')}>`;
}
