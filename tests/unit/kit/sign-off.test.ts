import { expect, test } from 'vitest';
import { signOffSheets } from '../../../src/kit/sign-off.ts';
import type { Recipe } from '../../../src/kit/types.ts';
import { queryTypeset } from '../../../src/kit/typeset.ts';
import { siteSchema } from '../../../src/schema/site.ts';
import { contentSite } from '../../helpers/content-site.ts';
import { typstPages } from '../../helpers/typst-pdf.ts';

const pagesOf = async ({ data, make }: Recipe) => typstPages(Buffer.from(await make(data)));

test.each(['', '2026年质量月宣讲'])(
  'twenty sign on a page, forty on two (occasion “%s”)',
  async (occasion) => {
    const site = contentSite((entries) => ({ ...entries, site: siteSchema.parse({ occasion }) }));
    const sheets = await Promise.all(signOffSheets(site).map(pagesOf));
    expect(sheets.map(({ length }) => length)).toEqual([1, 2, 3]);
  },
);

test('every page says what it is, and the rows go on from one to the next', async () => {
  const site = contentSite();
  const [, forty] = signOffSheets(site) as [Recipe, Recipe];
  const pages = await pagesOf(forty);
  expect(pages).toHaveLength(2);
  for (const { text } of pages) expect(text).toContain(site.words.kit.signOff);
  expect(pages.map(({ text }) => text.includes('2122'))).toEqual([false, true]);
});

test('rows are high enough to sign in, below a head that leaves them room', () => {
  const [{ data }] = signOffSheets(contentSite()) as [Recipe, ...Recipe[]];
  const [{ row, head }] = queryTypeset('sign-off.typ', data, 'sign-off-set') as [
    { row: number; head: number },
  ];
  expect(row).toBeGreaterThanOrEqual(10);
  expect(head).toBeLessThan(40);
});

test('a page that is the only one has no number but room for one', async () => {
  const numbered = await Promise.all(
    signOffSheets(contentSite()).map(async (sheet) =>
      (await pagesOf(sheet)).map(({ text }) => /第\s*\d\s*页\s*共\s*\d\s*页/.test(text)),
    ),
  );
  expect(numbered).toEqual([[false], [true, true], [true, true, true]]);
});

test('sheets are known apart by their rows', () => {
  const names = signOffSheets(contentSite()).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
