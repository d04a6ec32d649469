import { expect, test } from 'vitest';
import { recipesOf } from '../../../src/deploy/recipes.ts';
import { HEADERS } from '../../../src/deploy/rules.ts';
import { kindsOf } from '../../../src/deploy/site.ts';
import { recipe, site } from '../../helpers/recipe-texts.ts';

test('the table for object storage has a row for each kind of file, of three cells', () => {
  const rows = recipe('object-storage/headers.csv')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  expect(rows).toHaveLength(kindsOf(site).length + 2);
  for (const row of rows) expect(row).toMatch(/^"[^",]+","[^",]+","[^",]+"$/);
  expect(rows).toContain('"*.html","text/html; charset=utf-8","max-age=300"');
  expect(rows).toContain('"*.md","text/markdown; charset=utf-8","no-cache"');
  // Folder and all: to a tool a star may end at a slash.
  const [special, general] = ['"assets/search/index/*.js"', '"*.js"'].map((cell) =>
    rows.findIndex((row) => row.startsWith(cell)),
  );
  expect(special).toBeGreaterThan(0);
  expect(general).toBeGreaterThan(special ?? NaN);
});

test('the guide itself says the headers that no file of ours sets, and what to look at afterwards', () => {
  const text = recipe('README.md');
  for (const [name, value] of HEADERS) expect(text).toContain(`\`${name}: ${value}\``);
  for (const path of ['…/', '…/no/such/page.html', '…/search.html?q=']) expect(text).toContain(`\`${path}`);
  for (const kept of ['.htaccess', 'web.config', '.nojekyll', 'CNAME', 'RECIPES.sha256'])
    expect(text).toContain(`\`${kept}\``);
});

test('the guide names every recipe, and no section has five steps', () => {
  const text = recipe('README.md');
  for (const path of recipesOf(site).keys()) if (path !== 'README.md') expect(text).toContain(`\`${path}\``);
  const sections = text
    .split(/^## /m)
    .slice(1)
    .filter((section) => /^1\. /m.test(section));
  expect(sections.length).toBeGreaterThan(8);
  for (const section of sections) expect((section.match(/^\d+\. /gm) ?? []).length, section).toBeLessThan(5);
});
