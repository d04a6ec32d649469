import { expect, test } from 'vitest';
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

test('every row has a cell for each column, all of them in the file', async () => {
  for (const { path, data, make } of tables(contentSite())) {
    const { columns, rows } = data as { columns: string[]; rows: unknown[][] };
    expect(new Set(rows.map((row) => row.length)), path).toEqual(new Set([columns.length]));
    expect(text(await make(data)).startsWith(`\ufeff"${columns.join('","')}"\r\n`), path).toBe(true);
  }
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
