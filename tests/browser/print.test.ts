import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/postprocess/html.ts';
import { page as built, duties } from '../helpers/built.ts';
import { pageKinds } from '../helpers/page-kinds.ts';
import { pdfPages } from '../helpers/pdf.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const print = (path: string, format: string) =>
  session.withPage(async (page) => {
    await page.goto(session.at(path));
    return pdfPages(await page.pdf({ format }));
  });

/** The duties with the most to say: where they fit on a sheet, the others do. */
const longest = duties
  .map(({ path }) => ({ path, length: textOf(built(path)).length }))
  .sort((a, b) => b.length - a.length)
  .slice(0, 3);

describe.each(['A4', 'A3'])('on %s', (format) => {
  test('a duty is one sheet', async () => {
    for (const { path } of longest) {
      const sheets = await print(path, format);
      expect(sheets.length, path).toBe(1);
      expect(sheets[0]?.texts, path).toBeGreaterThan(20);
    }
  });

  test('the pledge is a document without an empty sheet', async () => {
    const sheets = await print('pledge.html', format);
    expect(sheets.length).toBeLessThanOrEqual(7);
    for (const { texts } of sheets) expect(texts).toBeGreaterThan(20);
  });
});

test('what leads to a list of a role’s page stands on the sheet of its first item', async () => {
  const role = pageKinds.find(({ kind }) => kind === 'role')?.path ?? '';
  await session.withPage(async (page) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(session.at(role));
    const breaks = await page
      .locator('.binding, [data-listing] > .provenance, [data-listing] > .small')
      .evaluateAll((all) => all.map((lead) => getComputedStyle(lead).breakAfter));
    expect(breaks).toEqual(['avoid', 'avoid', 'avoid']);
  });
});

test('what is only for screens is not printed; the mark is, and no head stands apart from its text', async () => {
  await session.withPage(async (page) => {
    await page.emulateMedia({ media: 'print' });
    for (const path of ['pledge.html', duties[0]?.path ?? '']) {
      await page.goto(session.at(path));
      const seen = (selector: string) =>
        page
          .locator(selector)
          .evaluateAll((all) => all.filter((element) => element.getClientRects().length > 0).length);
      for (const selector of [
        'header nav',
        'footer nav',
        'form',
        '.anchor',
        '.contents',
        '.neighbours',
        'button',
      ])
        expect(await seen(selector), selector).toBe(0);
      expect(await seen('[data-provenance] .mark')).toBeGreaterThan(0);
      const apart = await page
        .locator('h1, h2, h3')
        .evaluateAll(
          (all) => all.filter((heading) => getComputedStyle(heading).breakAfter !== 'avoid').length,
        );
      expect(apart).toBe(0);
    }
  });
});
