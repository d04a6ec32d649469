import { describe, expect, test } from 'vitest';
import { readBodies } from '../../src/content/checks/check.ts';
import { readFolder } from '../../src/content/folder.ts';
import { attribute, type Element, elements, tagged, textOf } from '../../src/postprocess/html.ts';
import { contentRoot, page, readingPages } from '../helpers/built.ts';

const tables = readingPages.flatMap((path) =>
  [...elements(page(path))].filter(tagged('table')).map((table): [string, Element] => [path, table]),
);
/** Sheets that are filled in are of the site's own. */
const isSheet = (table: Element) => within(table, 'td').some((cell) => cell.childNodes.length === 0);
const within = (element: Element, name: string) => [...elements(element)].filter(tagged(name));
const cells = (row: Element) => [...elements(row)].filter(({ tagName }) => /^t[hd]$/.test(tagName));
const words = (row: Element) => cells(row).map((cell) => textOf(cell).trim());

describe('tables of texts', () => {
  test('each of the content stands on a page, row by row', () => {
    const written = [...readBodies(readFolder(contentRoot))].flatMap(([source, { markup }]) =>
      markup
        .filter(({ name }) => name === '表格')
        .map(({ line }) => {
          const rows = source.compiled.split('\n').slice(line - 1);
          const end = rows.findIndex((row) => row.trim() === '');
          // The row of dashes is none.
          return rows.slice(0, end < 0 ? undefined : end).filter((row) => row !== '').length - 1;
        }),
    );
    const ofTexts = tables.filter(([, table]) => !isSheet(table));
    expect(ofTexts.map(([, table]) => within(table, 'tr').length).sort()).toEqual(written.sort());
  });

  test('the first row heads the columns, the first cell its row, and no row has other cells', () => {
    for (const [path, table] of tables) {
      const [head, ...rows] = within(table, 'tr') as [Element, ...Element[]];
      const names = words(head);
      expect(names, path).not.toContain('');
      expect(cells(head).map((cell) => [cell.tagName, attribute(cell, 'scope')])).toEqual(
        names.map(() => ['th', 'col']),
      );
      for (const row of rows) {
        const [first, ...others] = cells(row);
        expect([first?.tagName, first && attribute(first, 'scope')], words(row).join()).toEqual([
          'th',
          'row',
        ]);
        expect(others.map((cell) => [cell.tagName, attribute(cell, 'data-head')])).toEqual(
          names.slice(1).map((name) => ['td', isSheet(table) ? undefined : name]),
        );
      }
    }
  });

  test('a note in a cell leads to a source below it', () => {
    for (const [path, table] of tables) {
      const ids = new Set([...elements(page(path))].map((element) => attribute(element, 'id')));
      const notes = within(table, 'a').flatMap((link) => attribute(link, 'href') ?? []);
      expect(notes.filter((href) => href.startsWith('#') && !ids.has(href.slice(1)))).toEqual([]);
    }
  });
});
