import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { type Element, elements, find, tagged, textOf } from '../html.ts';
import type { Page } from '../pages.ts';

/**
 * Says of every table what Markdown cannot: that the first row heads the columns, and the first cell its row, unless the
 * row has another head already (WCAG 1.3.1). A cell is told what its column is called, which stands beside it where there is no room for columns; one that is empty, which a hand or a script fills, is told nothing.
 */
export function nameCells({ document }: Page): void {
  const main = find(document, tagged('main'));
  for (const table of main ? [...elements(main)].filter(tagged('table')) : []) {
    table.attrs.push({ name: 'class', value: 'table' });
    const [head = [], ...rows] = [...elements(table)].filter(tagged('tr')).map(cellsOf);
    for (const cell of head) cell.attrs = [{ name: 'scope', value: 'col' }];
    for (const row of rows) {
      const own = Math.max(row.findIndex(tagged('th')), 0);
      row.forEach((cell, i) => {
        if (i === own) headRow(cell);
        else nameColumn(cell, head[i]);
      });
    }
  }
}

const cellsOf = (row: Element): Element[] =>
  row.childNodes.filter((node): node is Element => ['th', 'td'].includes(node.nodeName));

function nameColumn(cell: Element, head: Element | undefined): void {
  cell.attrs = [];
  if (cell.childNodes.length === 0) return;
  cell.attrs = [{ name: 'data-head', value: head ? textOf(head).trim() : '' }];
  if (isNotesAlone(cell)) cell.attrs.push({ name: 'class', value: 'cites' });
}

function headRow(cell: Element): void {
  cell.nodeName = cell.tagName = 'th';
  cell.attrs = [{ name: 'scope', value: 'row' }];
}

/** Whether numbers of notes are all that stands in a cell: they are no part of a sentence, and as large as other buttons. */
const isNotesAlone = ({ childNodes }: Element): boolean =>
  childNodes.some((node) => 'tagName' in node) &&
  childNodes.every((node: Tree.ChildNode) => node.nodeName === 'sup' || textOf(node).trim() === '');
