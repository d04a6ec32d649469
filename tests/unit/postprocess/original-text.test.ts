import { expect, test } from 'vitest';
import { openFolder } from '../../../src/postprocess/folder.ts';
import { compareOriginal, ORIGINAL_FACTS } from '../../../src/postprocess/outputs/original-text.ts';
import { openPages } from '../../../src/postprocess/pages.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const page =
  '<main><h1 data-original>题 目</h1><p>不是原文</p><div data-original><p><b>一。</b><a class="verse" href="#a-s1">1</a><span id="a-s1">甲句。</span></p>\n<p>乙句。</p></div></main>';
const built = (expected: Record<string, string>) =>
  openFolder(temporaryFolder({ 'pledge.html': page, [ORIGINAL_FACTS]: JSON.stringify(expected) }).root);

test('a page that shows the imported text passes, white space and numbers of sentences aside; what it is compared with is not published', () => {
  const folder = built({ 'pledge.html': '题目一。甲句。乙句。' });
  compareOriginal(folder, openPages(folder));
  expect(folder.files()).toEqual(['pledge.html']);
});

test.each([
  ['a missing character', '题目一。甲乙句。乙句。', '从第 6 字起'],
  ['one too many', '题目一。甲句。乙句', '从第 10 字起'],
  ['another order', '题目一。乙句。甲句。', '从第 5 字起'],
])('%s stops the build, with its place', (_, expected, place) => {
  const folder = built({ 'pledge.html': expected });
  expect(() => compareOriginal(folder, openPages(folder))).toThrow(place);
});

test('a site without an original is left as it is', () => {
  const folder = openFolder(temporaryFolder({ 'pledge.html': page }).root);
  compareOriginal(folder, openPages(folder));
  expect(folder.files()).toEqual(['pledge.html']);
});
