import { ATTRIBUTE_READ, HEADING_LINES } from '../../limits.ts';
import { type SourceLine, splitLines } from '../line.ts';
import { regionOf } from './regions.ts';
import { attributeOf, type Element, isElement, isText, type Node, steps } from './tree.ts';

/** Elements that begin and end a line (HTML, Rendering, 15.3). All others stand within one, as browsers take elements they do not know. */
const blocks = new Set(
  'address article aside audio blockquote body br button canvas caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main marquee menu nav object ol optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead title tr ul video xmp'.split(
    ' ',
  ),
);
const beginsLine = (element: Element): boolean =>
  blocks.has(element.tagName) ||
  /display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(
    attributeOf(element, 'style').slice(0, ATTRIBUTE_READ),
  );

const between = /(?<=[\u2e80-\uffef])[ \t\r\f]*\n[ \t\n\r\f]*(?=[\u2e80-\uffef])/g;
const collapsed = (text: string): string => text.replace(between, '').replace(/[ \t\n\r\f]+/g, ' ');

/** A walk through a page: what stands open, and the line being gathered. */
interface Walk {
  lines: SourceLine[];
  /** Parts beside the text, the innermost last; how many there have been. */
  regions: NonNullable<SourceLine['region']>[];
  regionCount: number;
  headings: Heading[];
  closedHeadings: Heading[];
  /** How many links and how many elements that keep white space stand open. */
  links: number;
  preformatted: number;
  /** Text of the line so far, and what of it is links. */
  text: string;
  linked: string;
  /** The line of the source its first character stands on. */
  line: number | undefined;
}

interface Heading {
  level: number;
  lines: SourceLine[];
}

/** The lines of a page: its blocks, with what they stand in. */
export function linesOf(page: Node): SourceLine[] {
  const walk: Walk = {
    ...{ lines: [], regions: [], regionCount: 0, headings: [], closedHeadings: [] },
    ...{ links: 0, preformatted: 0, text: '', linked: '', line: undefined },
  };
  for (const { node, leaving } of steps(page)) {
    if (isText(node)) {
      if (walk.line === undefined && node.value.trim() !== '') walk.line = lineOf(node);
      walk.text += node.value;
      if (walk.links > 0) walk.linked += node.value;
    } else if (isElement(node)) passElement(walk, node, leaving);
  }
  endLine(walk);
  const { lines, closedHeadings } = walk;
  const unclosed = new Set(
    closedHeadings.filter((heading) => heading.lines.length > HEADING_LINES).flatMap((one) => one.lines),
  );
  return lines.map((line) => (unclosed.has(line) ? { ...line, level: undefined } : line));
}

/** Into an element or out of it. */
function passElement(walk: Walk, element: Element, leaving: boolean): void {
  const kind = regionOf(element);
  const change = leaving ? -1 : 1;
  if (beginsLine(element) || kind) endLine(walk);
  if (element.tagName === 'pre') walk.preformatted += change;
  if (element.tagName === 'a') walk.links += change;
  if (/^h[1-6]$/.test(element.tagName) || attributeOf(element, 'role') === 'heading') {
    if (leaving) walk.closedHeadings.push(...walk.headings.splice(-1));
    else
      walk.headings.push({
        level: Number(element.tagName[1]) || Number(attributeOf(element, 'aria-level')) || 2,
        lines: [],
      });
  }
  if (kind && leaving) walk.regions.pop();
  else if (kind) walk.regions.push({ kind, id: walk.regionCount++ });
}

/** What has been gathered becomes a line, or several where white space is kept. */
function endLine(walk: Walk): void {
  const { lines, text, linked, line: at } = walk;
  const [region, heading] = [walk.regions.at(-1), walk.headings.at(-1)];
  for (const part of splitLines(walk.preformatted > 0 ? text : collapsed(text))) {
    if (part === '') continue;
    const line = {
      text: part,
      at: at === undefined ? `第${lines.length + 1}段` : `第${at}行`,
      ...(at === undefined ? {} : { line: at }),
      ...(heading ? { level: heading.level } : {}),
      ...(region ? { region } : {}),
      ...(linked.trim() !== '' && linked.trim() === text.trim() ? { linked: true } : {}),
    };
    lines.push(line);
    heading?.lines.push(line);
  }
  Object.assign(walk, { text: '', linked: '', line: undefined });
}

/** The line on which a text node's first character stands that is no white space. */
function lineOf(node: Node): number | undefined {
  const start = node.sourceCodeLocation?.startLine;
  if (start === undefined || !isText(node)) return start;
  const before = node.value.slice(0, node.value.length - node.value.trimStart().length);
  return start + (before.match(/\n/g)?.length ?? 0);
}
