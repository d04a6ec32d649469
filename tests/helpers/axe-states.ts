import type { Page } from 'playwright-core';
import { findings } from './axe.ts';

/** A state of a page that its light and dark looks do not show. */
interface State {
  name: string;
  /** The wish for a view with which the page is opened. */
  view: string;
  enter?(page: Page): Promise<void>;
  leave?(page: Page): Promise<void>;
  /** How it differs from the page opened in this view: in colours alone, or in the parts that a selector names. Without it, in everything. */
  differs?: 'colours' | { within: string };
  /** For pages with a header and a search form alone. */
  header?: true;
  /** Left out of the short look: it joins two states that are looked at one by one. */
  joined?: true;
}

const states: State[] = [
  { name: 'elder edition', view: 'reset+elder' },
  {
    name: 'forced colours',
    view: 'reset',
    differs: 'colours',
    enter: (page) => page.emulateMedia({ forcedColors: 'active' }),
    leave: (page) => page.emulateMedia({ forcedColors: 'none' }),
  },
  {
    name: 'more contrast',
    view: 'reset',
    differs: 'colours',
    enter: (page) => page.emulateMedia({ contrast: 'more' }),
    leave: (page) => page.emulateMedia({ contrast: 'no-preference' }),
  },
  {
    name: 'settings open',
    view: 'reset',
    header: true,
    differs: { within: '.site-header' },
    enter: (page) => page.click('.views summary'),
    leave: (page) => page.click('.views summary'),
  },
  {
    name: 'suggestions open',
    view: 'reset',
    header: true,
    differs: { within: '.site-header, [data-search]' },
    // Where there is room for the box in the header.
    enter: async (page) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.locator('input[type=search]:visible').first().focus();
      await page.waitForSelector('input[role=combobox]');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('质量');
      await page.waitForSelector('[role=option]:visible');
      await page.keyboard.press('ArrowDown');
    },
  },
  { name: 'elder edition, dark', view: 'reset+elder+dark', joined: true },
];

/**
 * What axe finds on a page in every state, a line each.
 * @param at the page's address with a wish for a view
 * @param has.header whether the page has header and search form
 * @param has.ready selector of what is waited for
 * @param whole true: all of the page in every state; false: the short look, at what a state changes
 */
export async function findingsInStates(
  page: Page,
  at: (view: string) => string,
  has: { header: boolean; ready?: string },
  whole: boolean,
): Promise<string[]> {
  const found: string[] = [];
  let opened = '';
  for (const { name, view, enter, leave, differs, header, joined } of states) {
    if ((header && !has.header) || (joined && !whole)) continue;
    if (opened !== view) {
      await page.goto(at(view));
      if (has.ready) await page.waitForSelector(has.ready);
      opened = view;
    }
    await enter?.(page);
    const [only, within] =
      whole || !differs ? [] : differs === 'colours' ? [differs] : [undefined, differs.within];
    found.push(...(await findings(page, only, within)).map((finding) => `${name}: ${finding}`));
    await leave?.(page);
  }
  return found;
}

/** What axe finds on a page in the light scheme, and of colours in the dark one: nothing else differs there. */
export async function findingsInSchemes(page: Page, url: string, ready?: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(url);
  if (ready) await page.waitForSelector(ready);
  const light = await findings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await findings(page, 'colours'))];
}
