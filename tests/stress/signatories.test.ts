import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listFiles } from '../../src/postprocess/folder.ts';
import { attribute, elements, find, parseHtml, tagged, textOf } from '../../src/postprocess/html.ts';
import type { InterfaceData } from '../../src/schema/interface.ts';
import { excerpts } from '../../src/search/excerpt.ts';
import { addressOf } from '../../src/search/fragment.ts';
import { settle } from '../../src/search/settle.ts';
import { builtSearch } from '../helpers/built-search.ts';
import { buildFrom, unreachable } from '../helpers/foreign-build.ts';
import { writeForeignEdition } from '../helpers/foreign-edition.ts';
import { fittingPledge, importInto } from '../helpers/original.ts';

const root = mkdtempSync(join(tmpdir(), 'signatories-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const names = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${'鹭鸥鹤鸳鸯雁鹅鸭鸬鹈'.charAt(i % 10)}洲第${i + 1}船行`);

/** Builds an edition whose pledge so many have signed. @param original whether it has the original, which names them too */
function built(count: number, original: boolean): string {
  const [content, site] = [
    join(root, `content-${count}-${original}`),
    join(root, `dist-${count}-${original}`),
  ];
  writeForeignEdition(content, { sections: 2, duties: 4 });
  const rows = names(count).map((name) => `  - ${name} | 青萍渡\n`);
  writeFileSync(join(content, 'signatories.yaml'), `columns: [船行名称, 所在地]\nnames:\n${rows.join('')}`);
  if (original)
    importInto(content, '某会，2044年1月1日', {
      ...fittingPledge(content),
      signatories: [
        '序号\t船行名称\t所在地',
        ...names(count).map((name, i) => `${i + 1}\t${name}\t青萍渡`),
        '2044年3月',
      ],
    });
  buildFrom(content, site, 'kit');
  return site;
}

/** What its interface puts above the signatories of the original, without the places of the word. */
function headingOf(count: number, original: boolean): string {
  const words = readFileSync(join(root, `content-${count}-${original}`, 'interface.yaml'), 'utf8');
  return (parse(words) as InterfaceData).original.signatories.replace(/\{.*$/, '');
}

const pageOf = (site: string, path: string) => parseHtml(readFileSync(join(site, path), 'utf8'));
const pagesWith = (site: string, name: string) =>
  listFiles(site).filter(
    (path) => path.endsWith('.html') && readFileSync(join(site, path), 'utf8').includes(name),
  );

describe.each([
  { count: 3, original: false, on: 'pledge.html' },
  { count: 300, original: false, on: 'signatories.html' },
  { count: 300, original: true, on: 'pledge.html' },
])('$count signatories, the original there: $original', ({ count, original, on }) => {
  let site = '';
  beforeAll(() => {
    site = built(count, original);
  });
  const last = names(count).at(-1) ?? '';

  test('stand in one place, which links lead to', () => {
    expect(pagesWith(site, last)).toEqual([on]);
    expect(readFileSync(join(site, on), 'utf8').split(last).length).toBe(2);
    expect(unreachable(site)).toEqual([]);
  });

  test('a few are a list, many a table with heads of columns and of rows', () => {
    const table = find(pageOf(site, on), tagged('table'));
    if (count < 20) return expect(table).toBeUndefined();
    if (!table) throw new Error('there is no table');
    const [head, ...rows] = [...elements(table)].filter(tagged('tr'));
    const heads = (row = head) =>
      [...elements(row as NonNullable<typeof row>)]
        .filter(tagged('th'))
        .map((cell) => [attribute(cell, 'scope'), textOf(cell)]);
    expect(find(table, tagged('caption'))).toBeDefined();
    expect(heads().slice(-2)).toEqual([
      ['col', '船行名称'],
      ['col', '所在地'],
    ]);
    expect(rows.map((row) => heads(row))).toEqual(names(count).map((name) => [['row', name]]));
  });

  test('the name of one finds the place', async () => {
    const { corpus, finder } = await builtSearch((path) => readFileSync(join(site, path), 'utf8'));
    const [first] = (await settle(corpus, finder, last)).answer.hits;
    expect(first && addressOf(first.document)).toBe(count < 20 ? `${on}#signatories` : on);
    // In the original they stand under a heading of their own, and under no duty.
    const [found] = first ? excerpts(corpus, first, 1) : [];
    expect(found?.heading.startsWith(headingOf(count, original))).toBe(original);
  });

  test('exports have each once', () => {
    const text = (file: string) => readFileSync(join(site, file), 'utf8');
    const { signatories } = JSON.parse(text('pledge.json')) as { signatories: { rows: string[][] } };
    expect(signatories.rows).toEqual(names(count).map((name) => [name, '青萍渡']));
    for (const file of ['pledge.txt', 'pledge.md']) expect(text(file).split(last).length, file).toBe(2);
  });
});
