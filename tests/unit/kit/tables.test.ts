import { expect, test } from 'vitest';
import { csvOf } from '../../../src/kit/tables/csv.ts';
import { tables } from '../../../src/kit/tables/tables.ts';
import { assemble } from '../../../src/model/site.ts';
import { contentSite } from '../../helpers/content-site.ts';
import { dutyEntry, entries } from '../../helpers/entries.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const made = async (path: string, site = contentSite()) => {
  const recipe = tables(site).find((one) => one.path === path);
  return (
    recipe &&
    text(await recipe.make(recipe.data))
      .slice(1)
      .split('\r\n')
      .slice(0, -1)
  );
};

test('a table begins with a byte-order mark, ends its lines as Windows does, and quotes every cell', () => {
  expect(text(csvOf(['a', 'b'], [['x "y", z', 3]]))).toBe('\uFEFF"a","b"\r\n"x ""y"", z","3"\r\n');
});

test.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '＝1'])('a cell is never a formula: %j', (cell) => {
  expect(text(csvOf(['a'], [[cell]]))).toBe(`\uFEFF"a"\r\n"'${cell}"\r\n`);
});

test('what is no formula stands as it is', () => {
  expect(text(csvOf(['a'], [['1-2'], ['“=”是等号'], [-0]]))).toBe(
    '\uFEFF"a"\r\n"1-2"\r\n"“=”是等号"\r\n"0"\r\n',
  );
});

test('a row of another length is refused', () => {
  expect(() => csvOf(['a', 'b'], [['1']])).toThrow('1 cells under 2 columns');
});

test('every commitment, term and source has a row, in order', async () => {
  const site = contentSite();
  const commitments = site.duties.flatMap(({ restatement }) => restatement?.commitments ?? []);
  const rows = (await made('/kit/commitments.csv')) ?? [];
  expect(rows).toHaveLength(commitments.length + 1);
  for (const [i, { text: said }] of commitments.entries()) expect(rows[i + 1]).toContain(said);
  expect(await made('/kit/terms.csv')).toHaveLength(site.terms.length + 1);
  expect((await made('/kit/sources.csv'))?.length).toBeGreaterThan(site.sources.length / 2);
});

test('where there is nothing to list there is no table', async () => {
  const site = assemble(entries({ duties: [dutyEntry('enterprise/1-a')], terms: [] }));
  expect(await made('/kit/commitments.csv', site)).toBeUndefined();
  expect(await made('/kit/terms.csv', site)).toBeUndefined();
});
