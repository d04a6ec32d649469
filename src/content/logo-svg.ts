import { SaxesParser } from 'saxes';

/** What may be told of a logo: where an SVG stops being XML, whether it is what its name says, and what it must not have. */
export interface Findings {
  /** Line of the first fault in its XML, counted from 1; none where it is well-formed. */
  faultLine?: number;
  isWhatItSays: boolean;
  refused: string[];
}

/** What could run, reach outside of the file, or be drawn with a face of the machine: names for people. */
const SCRIPT = '脚本';
const FOREIGN = '外来的内容（foreignObject、DOCTYPE）';
const OUTSIDE = '别的文件或者网址';
const LETTERS = '文字（没有转成曲线）';

const NAMESPACE = 'http://www.w3.org/2000/svg';
/** Elements of HTML within an SVG are drawn, and do, what they do in a page. */
const HTML = 'http://www.w3.org/1999/xhtml';
const refusedTags: Record<string, string> = { script: SCRIPT, foreignobject: FOREIGN, text: LETTERS };

/** An address that stays in the file: of a part of it, or of a picture that is given whole. */
const INSIDE = /^\s*(?:#|data:image\/(?:png|jpeg);|$)/;
/** What of CSS asks for something else: `url()` of no part of the file, and what takes an address without it. */
const ASKS = /url\(\s*["']?\s*(?!["'#\s)]|$)|@import|image-set\(/i;
/** Escapes of CSS (CSS Syntax 3, 4.3.7): `u\72l(` is `url(`. */
const unescaped = (css: string): string =>
  css.replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (_, code?: string, sign?: string) =>
    code ? String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)) : (sign ?? ''),
  );
const asks = (css: string): boolean => ASKS.test(unescaped(css));

/** What is refused of an attribute, by its local name and its value without escapes of XML. */
function refusedOf(name: string, value: string): string[] {
  const isAddress = /^(?:href|src|base)$/i.test(name);
  // An address that is set in time is none that could be seen here.
  const setsAddress = name === 'attributeName' && /(?:^|:)href$/i.test(value.trim());
  return [
    ...(/^on[a-z]/i.test(name) || /javascript:/i.test(value) ? [SCRIPT] : []),
    ...((isAddress && !INSIDE.test(value)) || setsAddress || asks(value) ? [OUTSIDE] : []),
  ];
}

/** Reads an SVG once, as XML with namespaces: whatever its prefixes and however its values are written. */
export function judgeSvg(svg: string): Findings {
  const found = new Set<string>();
  let faultLine: number | undefined;
  let isSvg: boolean | undefined;
  let styles = '';
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    faultLine ??= parser.line;
  });
  parser.on('doctype', () => void found.add(FOREIGN));
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') found.add(OUTSIDE);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    isSvg ??= local === 'svg' && uri === NAMESPACE;
    open.push(local);
    const tag = refusedTags[local.toLowerCase()];
    if (tag) found.add(tag);
    if (uri === HTML) found.add(FOREIGN);
    for (const { local: name, value } of Object.values(attributes))
      for (const what of refusedOf(name, value)) found.add(what);
  });
  parser.on('closetag', () => void open.pop());
  const style = (text: string) => {
    if (open.at(-1) === 'style') styles += text;
  };
  parser.on('text', style);
  parser.on('cdata', style);
  parser.write(svg).close();
  if (asks(styles)) found.add(OUTSIDE);
  const refused = [SCRIPT, FOREIGN, OUTSIDE, LETTERS].filter((what) => found.has(what));
  return { ...(faultLine === undefined ? {} : { faultLine }), isWhatItSays: isSvg === true, refused };
}
