import { HEADING_LINES } from '../../limits.ts';
import { type CellPlace, type Grid, newGrid, nextCell, nextRow } from '../grid.ts';
import type { SourceLine } from '../line.ts';
import { beginsLine, holdsBlocks, standsWhole } from './display.ts';
import { type Heading, type Piece, toLines } from './pieces.ts';
import { partOf } from './regions.ts';
import type { Sheet } from './sheet.ts';
import type { Shown } from './shown.ts';
import { attributeOf, type Element, isElement, isText, type Node, steps, type TextNode } from './tree.ts';

/** What is known of a page beside its tree. */
interface Page {
  page: Node;
  sheet: Sheet;
  shown: ReadonlyMap<Element, Shown>;
  /** What hides its text but until a script shows it. */
  veils: ReadonlySet<Element>;
  /** What somebody must look at in a text. */
  doubts: ReadonlyMap<Node, string>;
}

/** A walk through a page: what stands open, and the line being gathered. */
interface Walk extends Page {
  lines: SourceLine[];
  /** Parts beside the text, the innermost last; their numbers, by what makes them. */
  parts: { region: NonNullable<SourceLine['region']>; element: Element }[];
  ids: Map<Element, number>;
  headings: Heading[];
  closedHeadings: Heading[];
  /** How many links, how many elements of bold type, how many that keep white space, and how many that stand in a line as a whole stand open. */
  links: number;
  bold: number;
  preformatted: number;
  wholes: number;
  pieces: Piece[];
  /** Tables that stand open, with their number and how far they have been read; how many there were; items of numbered lists. */
  tables: { table: number; grid: Grid; place: CellPlace }[];
  tableCount: number;
  items: number;
}

/** The lines of a page: its blocks, with what they stand in. */
export function linesOf(page: Page): SourceLine[] {
  const walk: Walk = {
    ...page,
    ...{ lines: [], parts: [], ids: new Map(), headings: [], closedHeadings: [], pieces: [], tables: [] },
    ...{ links: 0, bold: 0, preformatted: 0, wholes: 0, tableCount: 0, items: 0 },
  };
  const holding = holdsBlocks(page.page, page.shown);
  for (const { node, leaving } of steps(page.page)) {
    if (isText(node)) walk.pieces.push(pieceOf(walk, node));
    else if (isElement(node)) passElement(walk, node, leaving, holding);
  }
  endLine(walk);
  const { lines, closedHeadings } = walk;
  const unclosed = new Set(
    closedHeadings.filter((heading) => heading.lines.length > HEADING_LINES).flatMap((one) => one.lines),
  );
  return lines.map((line) => (unclosed.has(line) ? { ...line, level: undefined } : line));
}

const idOf = ({ ids }: Walk, element: Element): number => {
  const id = ids.get(element) ?? ids.size;
  ids.set(element, id);
  return id;
};

/** What a text stands in: what hides it, or a part of the page, whichever is nearer; what strikes it out. */
function regionOf(walk: Walk, shown: Shown | undefined): SourceLine['region'] {
  const part = walk.parts.at(-1);
  const { hider, striker } = shown ?? {};
  if (hider && !(part && lies(part.element, hider))) return { kind: 'hidden', id: idOf(walk, hider) };
  if (part) return part.region;
  return striker && { kind: 'struck', id: idOf(walk, striker) };
}

/** Whether an element lies in another. */
function lies(element: Element, within: Element): boolean {
  for (let at: Node | null = element.parentNode; at; at = 'parentNode' in at ? at.parentNode : null)
    if (at === within) return true;
  return false;
}

/** A text with what it stands in. */
function pieceOf(walk: Walk, node: TextNode): Piece {
  const parent = node.parentNode && isElement(node.parentNode) ? node.parentNode : undefined;
  const shown = parent && walk.shown.get(parent);
  const region = regionOf(walk, shown);
  const doubt =
    walk.doubts.get(node) ??
    (shown?.pale ? '颜色很浅，看不看得见要看网页的底色；不该公布的，从文件里删去再导入' : undefined);
  return {
    text: node.value,
    linked: walk.links > 0,
    bold: walk.bold > 0,
    ...(region ? { region } : {}),
    ...(doubt && node.value.trim() !== '' ? { doubt } : {}),
    ...(node.value.trim() === '' ? {} : { line: lineOf(node) }),
  };
}

/** Into an element or out of it. */
function passElement(walk: Walk, element: Element, leaving: boolean, holding: ReadonlySet<Node>): void {
  const { tagName } = element;
  const change = leaving ? -1 : 1;
  const part = walk.veils.has(element) ? undefined : partOf(element, walk.sheet);
  const begins = beginsLine(element, walk.shown.get(element)?.display ?? '');
  const stands = standsWhole(element);
  if (walk.wholes === 0 && !stands && (begins || (part && holding.has(element)))) endLine(walk);
  if (stands) walk.wholes += change;
  passTable(walk, element, leaving);
  if (tagName === 'pre') walk.preformatted += change;
  if (tagName === 'a') walk.links += change;
  if (isBold(element)) walk.bold += change;
  if (/^h[1-6]$/.test(tagName) || attributeOf(element, 'role') === 'heading') {
    if (leaving) walk.closedHeadings.push(...walk.headings.splice(-1));
    else
      walk.headings.push({
        level: Number(tagName[1]) || Number(attributeOf(element, 'aria-level')) || 2,
        lines: [],
      });
  }
  if (part && leaving) walk.parts.pop();
  else if (part) walk.parts.push({ region: { ...part, id: idOf(walk, element) }, element });
}

const isBold = (element: Element): boolean =>
  /^(?:b|strong)$/.test(element.tagName) ||
  /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attributeOf(element, 'style'));

/** Over how many columns or rows a cell says it is merged. */
const spanOf = (element: Element, name: string): number => Number.parseInt(attributeOf(element, name), 10);

/** Into a table, a row, a cell, an item of a numbered list, or out of it. */
function passTable(walk: Walk, element: Element, leaving: boolean): void {
  const { tagName } = element;
  if (tagName === 'table' && leaving) walk.tables.pop();
  else if (tagName === 'table')
    walk.tables.push({ table: ++walk.tableCount, grid: newGrid(), place: { column: 0, rows: 1 } });
  const table = walk.tables.at(-1);
  if (tagName === 'tr' && !leaving && table) nextRow(table.grid);
  if (/^t[dh]$/.test(tagName) && !leaving && table)
    table.place = nextCell(table.grid, spanOf(element, 'colspan'), spanOf(element, 'rowspan'));
  if (tagName === 'li') walk.items += leaving ? -1 : 1;
}

/** What has been gathered becomes a line, or several where white space is kept. */
function endLine(walk: Walk): void {
  const heading = walk.headings.at(-1);
  const [open] = walk.tables.slice(-1);
  const lines = toLines(walk.pieces, walk.preformatted > 0, walk.lines.length, {
    ...(heading ? { level: heading.level } : {}),
    ...(open ? { cell: { table: open.table, row: open.grid.row, ...open.place } } : {}),
    ...(walk.items > 0 ? { listed: true, depth: walk.items - 1 } : {}),
  });
  walk.lines.push(...lines);
  heading?.lines.push(...lines);
  walk.pieces = [];
}

/** The line on which a text node's first character stands that is no white space. */
function lineOf(node: Node): number | undefined {
  const start = node.sourceCodeLocation?.startLine;
  if (start === undefined || !isText(node)) return start;
  const before = node.value.slice(0, node.value.length - node.value.trimStart().length);
  return start + (before.match(/\n/g)?.length ?? 0);
}
