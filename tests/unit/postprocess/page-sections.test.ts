import { expect, test } from 'vitest';
import { find, parseHtml, tagged, textOf } from '../../../src/postprocess/html.ts';
import { inSections, withSections } from '../../../src/postprocess/outputs/page-sections.ts';
import { searchable } from '../../../src/postprocess/outputs/searchable.ts';
import type { SearchFacts } from '../../../src/search/facts.ts';

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

test('a page that repeats others is found by its name, or by its name and its own text', () => {
  const document = parseHtml(
    '<main><h1>自查表</h1><p>逐项对照。</p><div class="prose"><p>打印出来填。</p></div><table><tr><td>投诉</td></tr></table></main>',
  );
  const textOfA = (text: 'name' | 'prose') =>
    textOf(searchable({ path: 'self-check.html', document }, { title: '自查表', text, keywords: [] }));
  expect(textOfA('name')).toBe('自查表');
  expect(textOfA('prose')).toBe('自查表打印出来填。');
});

test('a page about the site has a record for each section; a part of a page is a record already, and has none', () => {
  const page = { path: 'about.html', title: '关于', mark: 'site' as const, text: 'whole' as const };
  const more = { roles: [], keywords: [], short: [] };
  const facts = {
    pages: [
      { ...page, ...more },
      { ...page, ...more, anchor: 'c', title: '丙' },
    ],
  } as Partial<SearchFacts>;
  const made = withSections(facts as SearchFacts, [{ path: 'about.html', document }]);
  expect(made.pages.map(({ anchor }) => anchor)).toEqual([undefined, 'a', 'b', 'c', 'c']);
});
