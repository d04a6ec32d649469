import { expect, test } from 'vitest';
import { assemble } from '../../../src/model/site.ts';
import { structuredData } from '../../../src/model/structured-data.ts';
import { entries } from '../../helpers/entries.ts';

const { site: settings } = entries();
const site = assemble(entries({ site: { ...settings, address: 'https://example.org/pledge/' } }));
const read = (path: string) => JSON.parse(structuredData(site, site.page(path)));

test('addresses are full and lie below the address of the site, sub-path and all', () => {
  const { url, breadcrumb } = read('/enterprise/answer.html');
  expect(url).toBe('https://example.org/pledge/enterprise/answer.html');
  expect(
    breadcrumb.itemListElement.map(({ position, item }: { position: number; item: string }) => [
      position,
      item,
    ]),
  ).toEqual([
    [1, 'https://example.org/pledge/index.html'],
    [2, 'https://example.org/pledge/enterprise.html'],
    [3, 'https://example.org/pledge/enterprise/answer.html'],
  ]);
});

test('whose words these are stands in the data: a restatement, based on the pledge of its publisher', () => {
  expect(read('/pledge.html')).toMatchObject({
    abstract: '转述 · 非原文',
    dateModified: '2031-05-01',
    inLanguage: 'zh-CN',
    isBasedOn: { name: '2031年倡议书', publisher: { name: '某协会' } },
  });
});

test('a page that restates nothing claims no origin in the pledge', () => {
  for (const path of ['/society/everyone.html', '/about.html'])
    expect(Object.keys(read(path))).not.toEqual(expect.arrayContaining(['abstract', 'isBasedOn']));
});

test('text that could end the script element is written so that it cannot', () => {
  const row = { ...site.page('/about.html'), description: '见</script><b>' };
  expect(structuredData(site, row)).not.toContain('<');
  expect(JSON.parse(structuredData(site, row)).description).toBe('见</script><b>');
});
