import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { idle } from '../helpers/idle.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const box = 'header input[type=search]';
const option = (n: number) => `${box} ~ [role=listbox] [role=option]:nth-child(${n})`;
const options = (page: Page) =>
  page
    .locator('[role=option]:visible')
    .evaluateAll((all) => all.map((each) => each.firstChild?.textContent ?? ''));
/** The option the box says is active, as assistive technology hears it. */
const active = (page: Page) =>
  page.evaluate((selector) => {
    const id = document.querySelector(selector)?.getAttribute('aria-activedescendant');
    return id ? (document.getElementById(id)?.firstChild?.textContent ?? '') : '';
  }, box);

/** Opens a page and types into the box of its header. */
const typing = (text: string, use: (page: Page) => Promise<void>, path = 'enterprise/leadership.html') =>
  session.withPage(async (page) => {
    await page.goto(session.at(path));
    await page.focus(box);
    await page.waitForSelector(`${box}[role=combobox]`);
    await page.keyboard.type(text);
    await use(page);
  });

describe('suggestions in the header', () => {
  test('nothing is fetched until the box has the focus; then one script', () =>
    session.withPage(async (page) => {
      const path = 'enterprise/leadership.html';
      const asked = () => session.requests.map((each) => each.path).filter((each) => each !== 'favicon.svg');
      session.requests.length = 0;
      await page.goto(session.at(path));
      expect(asked()).toEqual([path]);
      await page.focus(box);
      await page.waitForSelector(`${box}[role=combobox]`);
      expect(asked()).toEqual([path, 'assets/search.js']);
    }));

  test.each([
    ['召', '缺陷产品召回'],
    ['質量強', '质量强国'],
    ['zhiliangqiang', '质量强国'],
    ['zlqg', '质量强国'],
    ['zhil强', '质量强国'],
    ['quality con', '质量管理小组'],
    ['工匠', '增强职业精神'],
  ])('%s offers a name with %s', (typed, wanted) =>
    typing(typed, async (page) => {
      expect((await options(page)).join('\n')).toContain(wanted);
      expect(await page.getAttribute(box, 'aria-expanded')).toBe('true');
    }),
  );

  test('what we do not have offers nothing, and shows no empty list', () =>
    typing('饕餮', async (page) => {
      expect(await options(page)).toEqual([]);
      expect(await page.getAttribute(box, 'aria-expanded')).toBe('false');
    }));

  test('arrows walk, the last goes back to the text, Escape closes and keeps what was typed', () =>
    typing('质量', async (page) => {
      const all = await options(page);
      expect(all.length).toBeGreaterThan(2);
      expect(await active(page)).toBe('');
      await page.keyboard.press('ArrowDown');
      expect(await active(page)).toBe(all[0]);
      expect(await page.getAttribute(option(1), 'aria-selected')).toBe('true');
      await page.keyboard.press('ArrowUp');
      expect(await active(page)).toBe('');
      await page.keyboard.press('ArrowUp');
      expect(await active(page)).toBe(all[all.length - 1]);
      await page.keyboard.press('ArrowDown');
      expect(await active(page)).toBe('');
      await page.keyboard.press('Escape');
      expect(await page.getAttribute(box, 'aria-expanded')).toBe('false');
      expect(await page.inputValue(box)).toBe('质量');
    }));

  test('Enter on a suggestion goes to its page; Enter without one searches for what was typed', async () => {
    await typing('zhaohui', async (page) => {
      await page.keyboard.press('ArrowDown');
      const chosen = await active(page);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/terms\/[a-z-]+\.html/);
      expect(await page.textContent('h1')).toContain(chosen);
    });
    await typing('召回', async (page) => {
      await page.keyboard.press('Enter');
      await page.waitForURL(/search\.html\?q=/);
      expect(new URL(page.url()).searchParams.get('q')).toBe('召回');
    });
  });

  test('a click on a suggestion goes to its page; a click elsewhere closes the list', () =>
    typing('召回', async (page) => {
      await page.click('main', { position: { x: 5, y: 5 } });
      expect(await page.getAttribute(box, 'aria-expanded')).toBe('false');
      await page.focus(box);
      await page.keyboard.press('ArrowDown');
      const [first = ''] = await options(page);
      await page.click(option(1));
      await page.waitForURL((url) => !url.pathname.endsWith('leadership.html'));
      expect(await page.textContent('main')).toContain(first);
    }));

  test('nothing is offered while pinyin is being composed, and its Enter is not ours', () =>
    typing('', async (page) => {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Input.imeSetComposition', { text: 'zhaohui', selectionStart: 7, selectionEnd: 7 });
      await page.waitForFunction(
        (css) => document.querySelector<HTMLInputElement>(css)?.value === 'zhaohui',
        box,
      );
      await idle(page);
      expect(await options(page)).toEqual([]);
      await devtools.send('Input.insertText', { text: '召回' });
      await page.waitForSelector('[role=option]:visible');
      expect(page.url()).not.toContain('search.html');
    }));

  test('/ does nothing where the reader turned it off', () =>
    session.withPage(async (page) => {
      await page.goto(session.at('terms.html?view=mute'));
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('BODY');
    }));

  test('/ goes to the box, but not while something is being typed', () =>
    session.withPage(async (page) => {
      await page.goto(session.at('terms.html'));
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
      await page.waitForSelector(`${box}[role=combobox]`);
      await page.keyboard.press('/');
      expect(await page.inputValue(box)).toBe('/');
    }));
});

describe('suggestions on the search page', () => {
  test('stand in a line of their own, so that the answers do not move, and lead to their page when chosen', () =>
    session.withPage(async (page) => {
      await page.goto(session.at('search.html'));
      await page.focus('main input[type=search]');
      await page.waitForSelector('main input[role=combobox]');
      const top = () =>
        page.locator('[data-search-status]').evaluate((element) => element.getBoundingClientRect().top);
      const before = await top();
      await page.keyboard.type('追溯');
      await page.waitForSelector('[role=option]:visible');
      expect(await top()).toBe(before);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.pathname.endsWith('search.html'));
      expect(await page.textContent('main')).toContain('追溯');
    }));
});
