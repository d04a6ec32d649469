import { SiteError } from '../support/site-error.ts';
import { decode, unreadableIn } from './decode.ts';
import { regionOf } from './html-regions.ts';
import { attributeOf, isElement, isText, type Node, parsePage, steps } from './html-tree.ts';
import { assertModest } from './limits.ts';
import { type Reading, type SourceLine, splitLines } from './line.ts';

/** Elements that stand within a line; all others begin and end one. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr svg path g'.split(
    ' ',
  ),
);

/** The encoding a page claims: in its first bytes, as browsers look for it. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase() ?? /<\?xml[^>]+encoding=["']([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase();
}

/**
 * The lines of a web page: its blocks. Where the source breaks a line between two Chinese characters the page shows none.
 * @throws SiteError when the bytes are no text, or the page is beyond what people make
 */
export function readPage(bytes: Uint8Array, file: string): Reading {
  const declared = declaredEncoding(bytes);
  const { text, encoding } = decode(bytes, file, declared);
  const page = parsePage(text, file);
  const reference = textOf(page);
  assertModest(reference, file);
  const lines = linesOf(page);
  const faults = lines.flatMap(({ text: line, at, line: number }) => unreadableIn(line, { file, line: number }, at));
  if (faults.length > 0) throw new SiteError(faults.slice(0, 10));
  return {
    lines,
    reference,
    remarks: [`网页按 ${encoding.toUpperCase()} 编码读出。`, '网页里的脚本、样式、注释和内嵌框架不是文字，没有计入，也不会带进网站。', ...picturesOf(page)],
  };
}

/** All text nodes, one after the other. */
function textOf(page: Node): string {
  let text = '';
  for (const { node, leaving } of steps(page)) if (!leaving && isText(node)) text += node.value;
  return text;
}

function picturesOf(page: Node): string[] {
  let count = 0;
  for (const { node, leaving } of steps(page)) if (!leaving && node.nodeName === 'img') count++;
  return count > 0 ? [`网页里有 ${count} 张图片，没有收入；图片里如果有字，要另外录入。`] : [];
}

const between = /(?<=[\u2e80-\uffef])[ \t\r\f]*\n[ \t\n\r\f]*(?=[\u2e80-\uffef])/g;
const collapsed = (text: string): string => text.replace(between, '').replace(/[ \t\n\r\f]+/g, ' ');

function linesOf(page: Node): SourceLine[] {
  const lines: SourceLine[] = [];
  const regions: NonNullable<SourceLine['region']>[] = [];
  const headings: number[] = [];
  let text = '';
  let linked = '';
  let links = 0;
  let kept = 0;
  let ids = 0;
  let place: number | undefined;
  const flush = () => {
    const [region, level] = [regions.at(-1), headings.at(-1)];
    for (const part of splitLines(kept > 0 ? text : collapsed(text))) {
      if (part === '') continue;
      lines.push({
        text: part,
        at: place === undefined ? `第${lines.length + 1}段` : `第${place}行`,
        ...(place === undefined ? {} : { line: place }),
        ...(level === undefined ? {} : { level }),
        ...(region ? { region } : {}),
        ...(linked.trim() !== '' && linked.trim() === text.trim() ? { linked: true } : {}),
      });
    }
    text = linked = '';
    place = undefined;
  };
  for (const { node, leaving } of steps(page)) {
    if (isText(node)) {
      if (place === undefined && node.value.trim() !== '') place = lineOf(node);
      text += node.value;
      if (links > 0) linked += node.value;
      continue;
    }
    if (!isElement(node)) continue;
    const kind = regionOf(node);
    const change = leaving ? -1 : 1;
    if (!inline.has(node.tagName) || kind) flush();
    if (node.tagName === 'pre') kept += change;
    if (node.tagName === 'a') links += change;
    if (/^h[1-6]$/.test(node.tagName) || attributeOf(node, 'role') === 'heading') {
      if (leaving) headings.pop();
      else headings.push(Number(node.tagName[1]) || Number(attributeOf(node, 'aria-level')) || 2);
    }
    if (kind && leaving) regions.pop();
    else if (kind) regions.push({ kind, id: ids++ });
  }
  flush();
  return lines;
}

/** The line on which a text node's first character stands that is no white space. */
function lineOf(node: Node): number | undefined {
  const start = node.sourceCodeLocation?.startLine;
  if (start === undefined || !isText(node)) return start;
  const before = node.value.slice(0, node.value.length - node.value.trimStart().length);
  return start + (before.match(/\n/g)?.length ?? 0);
}
