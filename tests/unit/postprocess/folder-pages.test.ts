import { expect, test } from 'vitest';
import { openFolder } from '../../../src/postprocess/folder.ts';
import { addFolderPages, openPages, printPages } from '../../../src/postprocess/pages.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const page = (body: string) => `<!DOCTYPE html><html><head></head><body>${body}</body></html>`;
const made = (files: Record<string, string>) => {
  const folder = temporaryFolder(files);
  const built = openFolder(folder.root);
  const pages = openPages(built);
  addFolderPages(built, pages);
  printPages(built, pages);
  return { built, added: pages.map(({ path }) => path).filter((path) => path.endsWith('/index.html')) };
};

test('a folder that shares its name with a page shows the page again; links to places in it stay in it', () => {
  const { built, added } = made({
    'terms.html': page('<a href="/terms.html#a">甲</a><a href="/terms.html">术语</a><p id="a">甲</p>'),
    'terms/a.html': page('甲'),
    'kit.html': page('印件'),
    'kit/poster.pdf': '',
    'cards/a.png': '',
  });
  expect(added.sort()).toEqual(['kit/index.html', 'terms/index.html']);
  expect(built.read('terms/index.html')).toBe(
    page('<a href="/terms/index.html#a">甲</a><a href="/terms.html">术语</a><p id="a">甲</p>'),
  );
  expect(built.read('terms.html')).toContain('href="/terms.html#a"');
});

test('a folder of pages of no name leads to the whole pledge', () => {
  const { built, added } = made({ 'pledge.html': page('全文'), 'duties/one.html': page('第一条') });
  expect(added).toEqual(['duties/index.html']);
  expect(built.read('duties/index.html')).toContain('全文');
});

test('every page begins with a byte-order mark, which whoever reads it does not see', () => {
  const { built } = made({ 'a.html': page('甲') });
  expect([...built.bytes('a.html').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(built.read('a.html')).toMatch(/^<!DOCTYPE/);
});
