import {
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Inline } from '../booklet/prose.ts';
import { hei } from './styles.ts';

/** What a document is made of, one under the other. */
export type Part = Paragraph | Table;

/** How a run is set: what is emphasised, and what is explained elsewhere, stands in the face of headings. */
interface Look {
  bold?: boolean;
  font?: typeof hei;
}

/** A stretch of a paragraph as runs; links are words, with their address where it leads out of the document. */
const runs = (of: readonly Inline[], look: Look = {}): ParagraphChild[] =>
  of.flatMap((each): ParagraphChild[] => {
    if (each.kind === 'text') return [new TextRun({ text: each.text, ...look })];
    if (each.kind === 'code') return [new TextRun({ text: each.text, ...look, font: hei })];
    if (each.kind === 'break') return [new TextRun({ break: 1 })];
    if (each.kind === 'cite') return [new TextRun({ text: each.numbers.join(','), superScript: true })];
    if (each.kind === 'strong') return runs(each.of, { ...look, bold: true });
    if (each.kind === 'link')
      return [
        ...runs(each.of, look),
        ...(each.url ? [new TextRun({ text: `（${each.url}）`, ...look })] : []),
      ];
    return runs(each.of, { ...look, font: hei });
  });

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** A heading. @param level from 1; the deepest is that of Word's sixth */
export const heading = (level: number, text: string | ParagraphChild[]): Paragraph =>
  new Paragraph({
    heading: LEVELS[Math.min(level, LEVELS.length) - 1] ?? HeadingLevel.HEADING_6,
    children: typeof text === 'string' ? [new TextRun(text)] : text,
  });

/** A paragraph of running text, its first line indented. */
export const prose = (text: string): Paragraph => new Paragraph({ style: 'Prose', text });

/** Small print. */
export const small = (children: string | ParagraphChild[]): Paragraph =>
  new Paragraph({
    style: 'Small',
    children: typeof children === 'string' ? [new TextRun(children)] : children,
  });

/** Counts the lists of a document, each of which Word numbers anew. */
export class Lists {
  #count = 0;

  /** Items as a numbered list, or under points. */
  of(items: readonly ParagraphChild[][], isNumbered: boolean, level = 0): Paragraph[] {
    const reference = isNumbered ? 'numbers' : 'points';
    const instance = ++this.#count;
    return items.map((children) => new Paragraph({ children, numbering: { reference, level, instance } }));
  }
}

/** Blocks of a text. @param base the level of the heading they stand under */
export const parts = (blocks: readonly Block[], base: number, lists: Lists, depth = 0): Part[] =>
  blocks.flatMap((block): Part[] => {
    if (block.kind === 'paragraph') return [new Paragraph({ style: 'Prose', children: runs(block.of) })];
    if (block.kind === 'heading') return [heading(base + block.level, runs(block.of))];
    if (block.kind === 'table')
      return [table([block.head, ...block.rows].map((row) => row.map((cell) => runs(cell))))];
    if (block.kind === 'chronicle')
      return block.items.flatMap(({ year, day, of, more }) => [
        ...lists.of([[new TextRun({ text: `${year + day}　`, font: hei }), ...runs(of)]], false, depth),
        ...parts(more, base, lists, depth + 1),
      ]);
    return listParts(block, base, lists, depth);
  });

/** A list: the first paragraph of each item has its number or point, what else it has stands below. */
function listParts(
  { items, isNumbered }: Block & { kind: 'list' },
  base: number,
  lists: Lists,
  depth: number,
): Part[] {
  const heads = lists.of(
    items.map(([first]) => (first?.kind === 'paragraph' ? runs(first.of) : [])),
    isNumbered,
    depth,
  );
  return items.flatMap(([first, ...rest], i): Part[] => [
    ...heads.slice(i, i + 1),
    ...parts(first && first.kind !== 'paragraph' ? [first, ...rest] : rest, base, lists, depth + 1),
  ]);
}

/** A table over the whole width, its first row repeated on every page. */
export const table = (rows: readonly ParagraphChild[][][]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, i) =>
        new TableRow({
          ...(i === 0 && { tableHeader: true }),
          cantSplit: true,
          children: cells.map(
            (children) =>
              new TableCell({
                margins: { top: 60, bottom: 60, left: 100, right: 100 },
                children: [new Paragraph({ children })],
              }),
          ),
        }),
    ),
  });
