import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { type CellPlace, type Grid, newGrid, nextCell, nextRow } from '../grid.ts';
import type { SourceLine } from '../line.ts';
import { docxFault, type Package } from './package.ts';

/** A paragraph as mammoth reads it. */
export interface Paragraph {
  text: string;
  /** The name of its style: `heading 1`, `Title`, `标题 1`. */
  style: string;
  /** Whether all of it is links. */
  linked: boolean;
  /** Whether all of it is in bold type. */
  bold: boolean;
  cell?: NonNullable<SourceLine['cell']>;
}

/** A node of mammoth's own tree: what its `transformDocument` is handed. */
interface Item {
  type: string;
  value?: string;
  styleName?: string | null;
  isBold?: boolean;
  children?: Item[];
  /** Over how many columns and rows a cell of a table is merged. */
  colSpan?: number;
  rowSpan?: number;
}

/**
 * The paragraphs of a Word file's text, those of tables cell by cell.
 * @throws SiteError when mammoth cannot read it
 */
export async function bodyOf(parts: Package['parts'], file: string): Promise<Paragraph[]> {
  let tree: Item | undefined;
  // mammoth is handed what has been unpacked within limits, never the file itself.
  const files = Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)]));
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(files, { level: 0 })) },
      {
        includeEmbeddedStyleMap: false,
        transformDocument: (document: Item) => {
          tree = document;
          return { ...document, children: [] };
        },
      },
    );
  } catch (error) {
    throw docxFault(
      file,
      'not-a-docx',
      `这个 Word 文件读不出来（${error instanceof Error ? error.message.split('\n')[0] : String(error)}）。`,
    );
  }
  return tree
    ? paragraphsIn(tree, { table: 0, grid: newGrid(), place: { column: 0, rows: 1 }, inside: false })
    : [];
}

/** Tables so far, how far the last has been read, and whether it stands open. */
interface Tables {
  table: number;
  grid: Grid;
  place: CellPlace;
  inside: boolean;
}

function paragraphsIn(item: Item, tables: Tables): Paragraph[] {
  if (item.type === 'tableRow') nextRow(tables.grid);
  if (item.type === 'tableCell') tables.place = nextCell(tables.grid, item.colSpan ?? 1, item.rowSpan ?? 1);
  if (item.type === 'table')
    Object.assign(tables, { table: tables.table + 1, grid: newGrid(), inside: true });
  if (item.type !== 'paragraph') {
    const found = (item.children ?? []).flatMap((child) => paragraphsIn(child, tables));
    if (item.type === 'table') tables.inside = false;
    return found;
  }
  const text = textIn(item, false);
  const links = textIn(item, true);
  const { table, grid, place, inside } = tables;
  return [
    {
      text,
      style: item.styleName ?? '',
      linked: text.trim() !== '' && links.trim() === text.trim(),
      bold: text.trim() !== '' && isBold(item),
      ...(inside ? { cell: { table, row: grid.row, ...place } } : {}),
    },
  ];
}

/** Whether all text in an item is in bold type. */
const isBold = (item: Item): boolean =>
  item.isBold === true ||
  (item.type === 'text' ? (item.value ?? '').trim() === '' : (item.children ?? []).every(isBold));

/** The text of a paragraph, or of the links in it. A break is a line break. */
function textIn(item: Item, linksOnly: boolean): string {
  if (item.type === 'text') return linksOnly ? '' : (item.value ?? '').replace(/[\n\r]/g, ' ');
  if (item.type === 'tab') return '\t';
  if (item.type === 'break') return '\n';
  return (item.children ?? []).map((child) => textIn(child, linksOnly && item.type !== 'hyperlink')).join('');
}
