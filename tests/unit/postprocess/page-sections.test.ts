import { expect, test } from 'vitest';
import { find, parseHtml, tagged, textOf } from '../../../src/postprocess/html.ts';
import { inSections } from '../../../src/postprocess/outputs/page-sections.ts';
import { searchable } from '../../../src/postprocess/outputs/searchable.ts';

const document = parseHtml(
  '<main><h1>关于</h1><p>说明。</p><div><p>先说。</p><h2 id="a">甲</h2><p>甲事。</p><h3>细处</h3><p>一二。</p><h2 id="b">乙</h2><p>乙事。</p></div>' +
    '<section><h2 id="c">丙</h2><p>丙事。</p></section></main>',
);
const record = { title: '关于', text: 'whole' as const, keywords: [] };
const textFor = (anchor?: string, apart: string[] = []) =>
  textOf(searchable({ path: 'about.html', document }, { ...record, anchor }, new Set(apart)));

test('a heading stands in a section with what is said under it', () => {
  const section = find(inSections(document), tagged('section'));
  expect(section && textOf(section)).toBe('甲甲事。细处一二。');
});

test('the page that is read is left as it is', () => {
  inSections(document);
  expect(find(document, tagged('section'))).toMatchObject({ childNodes: [{ attrs: [{ value: 'c' }] }, {}] });
});

test('a section is a record of its own, and no part of its page', () => {
  expect(textFor('b')).toContain('乙事。');
  expect(textFor('b')).not.toContain('甲事。');
  expect(textFor('c')).toContain('丙事。');
  expect(textFor(undefined, ['a', 'b', 'c'])).toContain('先说。');
  expect(textFor(undefined, ['a', 'b', 'c'])).not.toMatch(/[甲乙丙]事/);
});
