import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/support/serve.ts';
import { findings } from '../helpers/axe.ts';
import { campaign, dist, pages, words } from '../helpers/built.ts';
import { keyboardOf, tabTo } from '../helpers/keyboard.ts';
import { pdfPages } from '../helpers/pdf.ts';
import { poisons } from '../helpers/poison.ts';
import { refuseStorage } from '../helpers/refuse-storage.ts';
import { openSession } from '../helpers/session.ts';

const path = 'self-check.html';
const session = openSession();
const own = words.selfCheck;
const [done = '', , , notApplicable = ''] = own.states.split('、');

/** Opens the sheet with its fields. */
async function open(page: Page, url = session.at(path)): Promise<void> {
  await page.goto(url);
  // On a busy machine the sheet's many fields take their time.
  await page.waitForSelector('.progress', { timeout: 90_000 });
}
const box = (page: Page, row: number, state: number) =>
  page.locator('tbody tr').nth(row).locator('.check').nth(state);
const note = (page: Page, row: number) => page.locator('textarea').nth(row);
const keep = (page: Page) => page.getByLabel(own.keep, { exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const kept = (page: Page) => page.evaluate(() => Object.entries(localStorage));
const progress = (page: Page) => page.locator('.progress').textContent();
const status = (page: Page) => page.locator('.sheet-tools [role=status]').textContent();

/** What a press on the button of the spreadsheet gives. */
async function exported(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, own.csv)]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describe.skipIf(!pages.includes(path))('the self-check', () => {
  test('counts what is ticked, politely; a box pressed again is empty, and a row has one at most', () =>
    session.withPage(async (page) => {
      await open(page);
      const count = String(await page.locator('tbody tr').count());
      const told = (ticked: number, open: number) =>
        own.progress
          .replace('{count}', count)
          .replace('{done}', String(ticked))
          .replace('{open}', String(open));
      expect(await progress(page)).toBe(told(0, Number(count)));
      await box(page, 0, 0).click();
      await box(page, 1, 3).click();
      expect(await progress(page)).toBe(told(1, Number(count) - 2));
      await box(page, 0, 1).click();
      expect(await page.locator('.check:checked').count()).toBe(2);
      await box(page, 0, 1).click();
      expect(await progress(page)).toBe(told(0, Number(count) - 1));
      expect(await page.getAttribute('.progress', 'role')).toBe('status');
    }));

  test('keeps nothing unless the reader chooses so; then it is there again; forgotten, it is gone', () =>
    session.withPage(async (page) => {
      await open(page);
      const before = await kept(page);
      await box(page, 2, 0).click();
      await note(page, 2).fill('张工');
      expect(await kept(page)).toEqual(before);
      await keep(page).check();
      expect(await status(page)).toBe(own.kept);
      await note(page, 3).fill('x'.repeat(10_000));
      await open(page);
      expect(await keep(page).isChecked()).toBe(true);
      expect([await box(page, 2, 0).isChecked(), await note(page, 2).inputValue()]).toEqual([true, '张工']);
      expect((await note(page, 3).inputValue()).length).toBe(10_000);
      await keep(page).uncheck();
      expect([await status(page), await kept(page)]).toEqual([own.forgotten, before]);
      expect(await note(page, 2).inputValue()).toBe('张工');
      await open(page);
      expect(await page.locator('.check:checked').count()).toBe(0);
    }));

  test('is cleared with what was kept, and the press can be taken back', () =>
    session.withPage(async (page) => {
      await open(page);
      const before = await kept(page);
      await box(page, 0, 2).click();
      await keep(page).check();
      await press(page, own.clear);
      expect([await page.locator('.check:checked').count(), await kept(page)]).toEqual([0, before]);
      expect(await status(page)).toBe(own.cleared);
      await press(page, own.undo);
      expect([await box(page, 0, 2).isChecked(), await keep(page).isChecked()]).toEqual([true, true]);
      expect((await kept(page)).length).toBe(before.length + 1);
    }));

  test('two editions at one host, and two sites of one edition, keep apart', async () => {
    const below = await serveFolder(dist, { base: '/other/' });
    await session.withPage(async (page) => {
      await open(page);
      await keep(page).check();
      await box(page, 0, 0).click();
      // The same address later has another edition.
      await page.route(`**/${path}`, async (route) => {
        const response = await route.fetch();
        const body = await response.text();
        await route.fulfill({
          response,
          body: body.replace(`data-edition="${campaign.edition}"`, 'data-edition="2031"'),
        });
      });
      await open(page);
      expect([await page.locator('.check:checked').count(), await keep(page).isChecked()]).toEqual([
        0,
        false,
      ]);
      await page.unrouteAll();
      const keys = (await kept(page)).map(([key]) => key).filter((key) => key.includes('self-check'));
      expect(keys).toEqual([`${campaign.edition} /assets/self-check.js`]);
      await open(page, `${below.url}${path}`);
      await keep(page).check();
      expect((await kept(page)).map(([key]) => key)).toContain(
        `${campaign.edition} /other/assets/self-check.js`,
      );
    });
    await below.close();
  });

  test('leaves as a spreadsheet: a BOM, a line for each row, and no formula', () =>
    session.withPage(async (page) => {
      await open(page);
      await box(page, 0, 0).click();
      await note(page, 0).fill('=HYPERLINK("http://x.invalid")');
      await note(page, 1).fill(`两行\n第二行${'长'.repeat(10_000)}`);
      const { name, text } = await exported(page);
      expect(name).toMatch(/\.csv$/);
      expect(text.startsWith(`\ufeff"${own.columns.split('、').join('","')}"\r\n`)).toBe(true);
      expect(text).toContain(`"${done}","'=HYPERLINK(""http://x.invalid"")"\r\n`);
      expect(text.match(/\r\n/g)?.length).toBe((await page.locator('tbody tr').count()) + 1);
      expect(text.match(/长/g)?.length).toBeGreaterThanOrEqual(10_000);
    }));

  test('works where nothing can be kept, and says so', () =>
    session.withPage(async (page) => {
      await page.addInitScript(refuseStorage);
      await open(page);
      await keep(page).click();
      expect([await status(page), await keep(page).isChecked()]).toEqual([own.notKept, false]);
      await box(page, 0, 3).click();
      expect((await exported(page)).text).toContain(`"${notApplicable}"`);
    }));

  test('where what a browser keeps is full, the choice is taken back, and it is said', () =>
    session.withPage(async (page) => {
      await open(page);
      await keep(page).check();
      await page.evaluate(() => {
        let text = 'x'.repeat(1 << 20);
        for (let i = 0; text.length > 0; i++)
          try {
            localStorage.setItem(`full ${i}`, text);
          } catch {
            text = text.slice(1 + text.length / 2);
          }
      });
      await note(page, 0).fill('写'.repeat(10_000));
      expect([await status(page), await keep(page).isChecked()]).toEqual([own.notKept, false]);
      expect((await note(page, 0).inputValue()).length).toBe(10_000);
    }));

  test('what anyone left under its key fills in nothing, and is no markup', () =>
    session.withPage(async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const key = `${campaign.edition} /assets/self-check.js`;
      const values = poisons.slice(0, 14);
      await open(page);
      await keep(page).check();
      for (const row of values.keys()) await box(page, row, 0).click();
      const entry = (await kept(page)).find(([name]) => name === key);
      const ids = (JSON.parse(entry?.[1] ?? '') as [string][]).map(([id]) => id);
      const leave = (text: string) =>
        page.evaluate(([name = '', value = '']) => localStorage.setItem(name, value), [key, text]);
      const expectHarmless = async () => {
        expect(await page.locator('.check:checked:not([type=checkbox])').count()).toBe(0);
        expect(
          await page.evaluate(() => document.querySelectorAll('x-poison, meta[http-equiv=refresh]').length),
        ).toBe(0);
        expect(await page.evaluate(() => 'poisoned' in window)).toBe(false);
      };
      await leave(JSON.stringify(values.map((value, row) => [ids[row], '__proto__', value])));
      await open(page);
      // A field writes every end of a line as one sign.
      for (const [row, value] of values.entries())
        expect(await note(page, row).inputValue()).toBe(value.replace(/\r\n?/g, '\n'));
      await expectHarmless();
      // What is no answer at all is passed over by a function, whose test has more of them.
      for (const value of values.slice(0, 4)) {
        await leave(value);
        await open(page);
        await expectHarmless();
      }
      expect(asked.filter((url) => !url.startsWith(session.at('')))).toEqual([]);
    }));

  test('from disk it is filled in and kept as anywhere', () =>
    session.withPage(async (page) => {
      const url = pathToFileURL(join(dist, path)).href;
      await open(page, url);
      await box(page, 0, 0).click();
      await keep(page).check();
      await open(page, url);
      expect(await box(page, 0, 0).isChecked()).toBe(true);
      expect((await exported(page)).text).toContain(`"${done}"`);
    }));

  test('a keyboard alone ticks, writes and leads on; a stroke in a note is a letter', () =>
    session.withPage(async (page) => {
      await open(page);
      const keyboard = keyboardOf(page);
      await tabTo(keyboard, 'tr .check');
      await page.keyboard.press('Space');
      expect(await box(page, 0, 0).isChecked()).toBe(true);
      await page.keyboard.press('ArrowRight');
      expect(await box(page, 0, 1).isChecked()).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.type('a/b');
      expect(await note(page, 0).inputValue()).toBe('a/b');
      await page.keyboard.press('Tab');
      expect(await keyboard.on('tr .check')).toBe(true);
    }));

  test.each(['reset', 'reset+elder', 'reset+dark'])('axe finds nothing in %s, filled in', (view) =>
    session.withPage(async (page) => {
      await open(page, session.at(`${path}?view=${view}`));
      await box(page, 0, 0).click();
      await note(page, 1).fill('备注');
      // The rest of it is looked at where it is one of all kinds of pages.
      expect(await findings(page, undefined, 'tr:nth-child(-n+3), .sheet-tools')).toEqual([]);
    }),
  );

  test.each([360, 768, 1280, 1920])('at %i px nothing is wider than the window', (width) =>
    session.withPage(
      async (page) => {
        for (const view of ['reset', 'reset+elder']) {
          await open(page, session.at(`${path}?view=${view}`));
          await note(page, 0).fill('x'.repeat(2000));
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          const sizes = await page
            .locator('tr .choice')
            .evaluateAll((all) =>
              all.map((each) => each.getBoundingClientRect()).map(({ height }) => height),
            );
          expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
        }
      },
      { viewport: { width, height: 800 } },
    ),
  );

  test('on paper every sheet has the mark and a head that says what its boxes are; a note is whole', () =>
    session.withPage(async (page) => {
      await open(page);
      const long = `甲${'字'.repeat(300)}乙`;
      await note(page, 0).fill(long);
      const sheets = pdfPages(await page.pdf({ format: 'A4' })).map(({ text }) => text.replace(/\s/g, ''));
      for (const text of sheets) {
        expect(text).toContain(words.notes.mark.replace(/\s/g, ''));
        expect(text).toContain(own.states.split('、').join(''));
        expect(text).not.toContain(own.csv);
      }
      expect(sheets.join('')).toContain(long);
      expect(sheets[0]).toContain(own.standing.replace(/\s/g, '').replace('{call}', '').slice(0, 20));
    }));

  test('without script the sheet is whole, and paper has room for every answer', () =>
    session.withPage(
      async (page) => {
        await page.goto(session.at(path));
        const cells = await page.locator('tbody tr').first().locator('td').count();
        expect(cells).toBe(own.states.split('、').length + 1);
        const [sheet] = pdfPages(await page.pdf({ format: 'A4' }));
        expect(sheet?.text).toContain(own.by);
      },
      { javaScriptEnabled: false },
    ));
});
