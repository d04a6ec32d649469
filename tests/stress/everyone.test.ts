import { describe, expect, test } from 'vitest';
import { findings } from '../helpers/axe.ts';
import { pages, readingPages } from '../helpers/built.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const phone = { viewport: { width: 390, height: 844 } };

describe('axe finds nothing', () => {
  test.each(pages)('%s: elder edition, dark elder edition, forced colours, settings open', (path) =>
    session.withPage(async (page) => {
      await page.goto(session.at(`${path}?view=elder`));
      expect(await findings(page), 'elder').toEqual([]);
      await page.goto(session.at(`${path}?view=dark`));
      expect(await findings(page, 'colours'), 'elder, dark').toEqual([]);
      await page.goto(session.at(`${path}?view=reset`));
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await findings(page), 'forced colours').toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
      if (!readingPages.includes(path)) return;
      await page.click('.views summary');
      expect(await findings(page), 'settings open').toEqual([]);
    }, phone),
  );

  test.each(readingPages)('%s: suggestions open', (path) =>
    session.withPage(async (page) => {
      await page.goto(session.at(path));
      await page.focus('input[type=search]');
      await page.waitForSelector('input[role=combobox]');
      await page.keyboard.type('质量');
      await page.waitForSelector('[role=option]:visible');
      await page.keyboard.press('ArrowDown');
      expect(await findings(page)).toEqual([]);
    }, phone),
  );
});
