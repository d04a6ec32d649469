import { expect, test } from 'vitest';
import { attribute, type Element, elements, find, tagged, textOf } from '../../src/postprocess/html.ts';
import { chineseDate } from '../../src/text/date.ts';
import { fill } from '../../src/text/fill.ts';
import { page, sources, words } from '../helpers/built.ts';

const groups = [...elements(page('sources.html'))].filter(tagged('section')).map((section) => ({
  head: textOf(find(section, tagged('header')) as Element),
  rows: [...elements(section)].filter((element) => /^source-/.test(attribute(element, 'id') ?? '')),
}));
const sourceOf = (row: Element) => sources.find(({ id }) => `source-${id}` === attribute(row, 'id'));

test('each group of sources has rows, and its name no count', () => {
  expect(groups.length).toBeGreaterThan(0);
  for (const { head, rows } of groups) {
    expect(rows.length, head).toBeGreaterThan(0);
    expect(head).not.toMatch(/\d+个/);
  }
});

test('when a source was seen is said once, by its row or by the head of its group, or that there is no day', () => {
  for (const { head, rows } of groups)
    for (const row of rows) {
      const { seen } = sourceOf(row) ?? {};
      const day = seen && chineseDate(seen);
      const shared = [words.sources.allSeen, words.sources.mostSeen].some(
        (text) => day && head.includes(fill(text, { day })),
      );
      const said = day && fill(words.common.seen, { day });
      expect(said !== undefined && textOf(row).includes(said), textOf(row)).toBe(
        said !== undefined && !shared,
      );
      expect(textOf(row).includes(words.sources.unseen), textOf(row)).toBe(!said);
    }
});

test('every row is a source of the list, once, and its address stands there whole, a link or not', () => {
  const rows = groups.flatMap(({ rows }) => rows);
  expect(new Set(rows.map(sourceOf)).size).toBe(rows.length);
  for (const row of rows) {
    const source = sourceOf(row);
    expect(source, textOf(row)).toBeDefined();
    expect(textOf(row)).toContain(source?.address ?? '');
  }
});
