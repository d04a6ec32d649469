import { SiteError } from '../../../support/site-error.ts';
import { assertModest } from '../../limits.ts';
import { unreadableIn } from '../characters.ts';
import { decode } from '../decode.ts';
import { type Reading, type SourceLine, splitLines } from '../line.ts';
import { inspectPage } from './findings.ts';
import { regionOf } from './regions.ts';
import { assertModestSource } from './size.ts';
import { attributeOf, type Element, isElement, isText, type Node, parsePage, steps } from './tree.ts';

/** Elements that begin and end a line (HTML, Rendering, 15.3). All others stand within one, as browsers take elements they do not know. */
const blocks = new Set(
  'address article aside audio blockquote body br button canvas caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main marquee menu nav object ol optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead title tr ul video xmp'.split(
    ' ',
  ),
);
const beginsLine = (element: Element): boolean =>
  blocks.has(element.tagName) ||
  /display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(attributeOf(element, 'style').slice(0, 1000));

/** A heading holds a title and perhaps a line under it; one that was never closed holds the whole page. */
const HEADING_LINES = 3;

/** The encoding a page claims: in its first bytes, as browsers look for it. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase() ??
    /<\?xml[^>]+encoding=["']([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase()
  );
}

/**
 * The lines of a web page: its blocks. Where the source breaks a line between two Chinese characters the page shows none.
 * @throws SiteError when the bytes are no text, or the page is beyond what people make
 */
export function readPage(bytes: Uint8Array, file: string): Reading {
  const declared = declaredEncoding(bytes);
  const { text, encoding } = decode(bytes, file, { declared });
  assertModestSource(text, file);
  const page = parsePage(text, file);
  const reference = textOf(page);
  assertModest(reference, file);
  const lines = linesOf(page);
  const found = inspectPage(page, file);
  const faults = [
    ...found.faults,
    ...lines.flatMap(({ text: line, at, line: number }) =>
      unreadableIn(line, { file, ...(number ? { line: number } : {}) }, at),
    ),
  ];
  if (faults.length > 0) throw new SiteError(faults.slice(0, 10));
  return { lines, reference, remarks: [`网页按 ${encoding.toUpperCase()} 编码读出。`, ...found.remarks] };
}

/** All text nodes, one after the other. */
function textOf(page: Node): string {
  let text = '';
  for (const { node, leaving } of steps(page)) if (!leaving && isText(node)) text += node.value;
  return text;
}

const between = /(?<=[\u2e80-\uffef])[ \t\r\f]*\n[ \t\n\r\f]*(?=[\u2e80-\uffef])/g;
const collapsed = (text: string): string => text.replace(between, '').replace(/[ \t\n\r\f]+/g, ' ');

function linesOf(page: Node): SourceLine[] {
  const lines: SourceLine[] = [];
  const regions: NonNullable<SourceLine['region']>[] = [];
  const headings: { level: number; lines: SourceLine[] }[] = [];
  const done: typeof headings = [];
  let text = '';
  let linked = '';
  let links = 0;
  let kept = 0;
  let ids = 0;
  let place: number | undefined;
  const flush = () => {
    const [region, heading] = [regions.at(-1), headings.at(-1)];
    for (const part of splitLines(kept > 0 ? text : collapsed(text))) {
      if (part === '') continue;
      const line = {
        text: part,
        at: place === undefined ? `第${lines.length + 1}段` : `第${place}行`,
        ...(place === undefined ? {} : { line: place }),
        ...(heading ? { level: heading.level } : {}),
        ...(region ? { region } : {}),
        ...(linked.trim() !== '' && linked.trim() === text.trim() ? { linked: true } : {}),
      };
      lines.push(line);
      heading?.lines.push(line);
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
    if (beginsLine(node) || kind) flush();
    if (node.tagName === 'pre') kept += change;
    if (node.tagName === 'a') links += change;
    if (/^h[1-6]$/.test(node.tagName) || attributeOf(node, 'role') === 'heading') {
      if (leaving) done.push(...headings.splice(-1));
      else
        headings.push({
          level: Number(node.tagName[1]) || Number(attributeOf(node, 'aria-level')) || 2,
          lines: [],
        });
    }
    if (kind && leaving) regions.pop();
    else if (kind) regions.push({ kind, id: ids++ });
  }
  flush();
  const open = new Set(
    done.filter(({ lines: { length } }) => length > HEADING_LINES).flatMap((heading) => heading.lines),
  );
  return lines.map((line) => (open.has(line) ? { ...line, level: undefined } : line));
}

/** The line on which a text node's first character stands that is no white space. */
function lineOf(node: Node): number | undefined {
  const start = node.sourceCodeLocation?.startLine;
  if (start === undefined || !isText(node)) return start;
  const before = node.value.slice(0, node.value.length - node.value.trimStart().length);
  return start + (before.match(/\n/g)?.length ?? 0);
}
