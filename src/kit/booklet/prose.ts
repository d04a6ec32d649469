import { type MdastNode, mdxToMdast } from 'satteri';
import type { Citations } from '../../model/citations.ts';
import type { Places } from './places.ts';

/** A stretch of a paragraph. A link leads `to` a place of the same booklet, or to a `url`, or is words alone. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'emphasis'; of: Inline[] }
  | {
      kind: 'term';
      of: Inline[];
      to?: string | undefined;
      url?: string | undefined;
      marked?: boolean;
    }
  | { kind: 'link'; of: Inline[]; to?: string | undefined; url?: string | undefined }
  | { kind: 'cite'; numbers: number[] }
  | { kind: 'break' };

/** A block of a text for print. Headings have levels from 1, whatever page they come from; `widths` says of a table's columns which need more than a few characters. */
export type Block =
  | { kind: 'paragraph'; of: Inline[] }
  | { kind: 'heading'; level: number; of: Inline[] }
  | { kind: 'list'; isNumbered: boolean; start: number; items: Block[][] }
  | {
      kind: 'chronicle';
      items: { year: string; day: string; to?: string | undefined; of: Inline[]; more: Block[] }[];
    }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][]; widths: boolean[] };

/** So many characters a column of a table may have and be as wide as its text: two such stand beside a wide one on A5. */
const NARROW = 8;

/** What bodies refer to: places of the booklet, and numbers of sources. */
export interface Known {
  places: Places;
  citations: Citations;
}

/** A node, with what is read of its kind. */
interface Node {
  type: string;
  children?: Node[];
  value?: string;
  url?: string;
  depth?: number;
  ordered?: boolean | null;
  start?: number | null;
  name?: string | null;
  attributes?: { name?: string; value?: unknown }[];
}

/** An MDX body as blocks for print, by the parser that compiles the pages. @throws Error for anything a body must not have, which the check of the content refuses */
export function blocksOf(body: string, known: Known): Block[] {
  const root: MdastNode = mdxToMdast(body, {
    features: { gfm: true, smartPunctuation: false },
    position: false,
  });
  const nodes = (root as Node).children ?? [];
  const top = Math.min(...nodes.flatMap(({ type, depth = 1 }) => (type === 'heading' ? [depth] : [])));
  return nodes.map((node) => block(node, top, known));
}

function block(node: Node, top: number, known: Known): Block {
  const { type, children = [], depth = top } = node;
  if (type === 'paragraph') return { kind: 'paragraph', of: inlines(children, known) };
  // A component in a line of its own.
  if (type === 'mdxJsxFlowElement') return { kind: 'paragraph', of: inlines([node], known) };
  if (type === 'heading') return { kind: 'heading', level: depth - top + 1, of: inlines(children, known) };
  if (type === 'list') return chronicle(node, top, known) ?? list(node, top, known);
  if (type === 'table') {
    const [head = [], ...rows] = children.map((row) =>
      (row.children ?? []).map((cell) => inlines(cell.children ?? [], known)),
    );
    const longest = (i: number) =>
      Math.max(...[head, ...rows].map((row) => [...wordsOf(row[i] ?? [])].length));
    return { kind: 'table', head, rows, widths: head.map((_, i) => longest(i) > NARROW) };
  }
  throw unknown(type);
}

const list = ({ children = [], ordered, start }: Node, top: number, known: Known): Block => ({
  kind: 'list',
  isNumbered: ordered === true,
  start: start ?? 1,
  items: children.map((item) => (item.children ?? []).map((child) => block(child, top, known))),
});

/** A list each of whose items begins with a link that begins with a year, as src/text/chronicle.ts finds it on pages: its years stand apart. */
function chronicle({ children = [], ordered }: Node, top: number, known: Known): Block | undefined {
  if (ordered || children.length < 2) return undefined;
  const items = children.map(({ children: [first, ...more] = [] }) => {
    const [link, ...rest] = inlines(first?.children ?? [], known);
    const [after, ...others] = rest;
    if (link?.kind !== 'link' || after?.kind !== 'text' || !after.text.startsWith('：')) return undefined;
    const [, year, day] = /^(\d{3,4}年?)(.*)$/u.exec(wordsOf(link.of)) ?? [];
    if (year === undefined || day === undefined) return undefined;
    const of: Inline[] = [{ kind: 'text', text: after.text.slice(1) }, ...others];
    return { year, day, to: link.to, of, more: more.map((node) => block(node, top, known)) };
  });
  return items.every((item) => item !== undefined) ? { kind: 'chronicle', items } : undefined;
}

function inlines(nodes: Node[], known: Known): Inline[] {
  const all: Inline[] = [];
  for (const node of nodes) {
    const made = inline(node, known);
    const last = all.at(-1);
    // Sources of one fact stand behind one another as one note.
    if (made.kind === 'cite' && last?.kind === 'cite') last.numbers.push(...made.numbers);
    else all.push(made);
  }
  return all;
}

function inline(node: Node, known: Known): Inline {
  const { type, value = '', children = [], url = '', name } = node;
  const of = () => inlines(children, known);
  if (type === 'text') return { kind: 'text', text: value.replaceAll('\n', ' ') };
  if (type === 'inlineCode') return { kind: 'code', text: value };
  if (type === 'strong' || type === 'emphasis') return { kind: type, of: of() };
  if (type === 'break') return { kind: 'break' };
  if (type === 'link') return { kind: 'link', of: of(), ...known.places(url) };
  const id = String(node.attributes?.find((attribute) => attribute.name === 'id')?.value);
  if (name === 'Term') return { kind: 'term', of: of(), ...known.places(`/terms/${id}.html`) };
  if (name === 'Source') return { kind: 'cite', numbers: [numberOf(id, known)] };
  throw unknown(name ?? type);
}

function numberOf(id: string, { citations }: Known): number {
  const number = citations.numberOf(id);
  if (number === undefined) throw new Error(`the booklet cites ${id}, and does not list it`);
  return number;
}

const unknown = (name: string) => new Error(`a body has what print does not know: ${name}`);

/** The words of a stretch, without what is marked in them. */
const wordsOf = (of: readonly Inline[]): string =>
  of.map((each) => ('text' in each ? each.text : 'of' in each ? wordsOf(each.of) : '')).join('');
