import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist, words } from '../helpers/built.ts';
import { choose, keyboardOf, tabTo } from '../helpers/keyboard.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const duty = 'enterprise/accountability.html';
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
/** A browser that neither copies nor prints, as some on phones. */
const withoutControls = () => {
  Object.defineProperty(navigator, 'clipboard', { value: undefined });
  Object.defineProperty(window, 'print', { value: undefined });
};
const loaded = (page: Page) => page.waitForFunction(() => document.querySelector('.anchor[data-label]'));
const field = (page: Page) =>
  page.evaluate(() => {
    const box = document.activeElement as HTMLInputElement;
    return { value: box.value, selected: box.value.slice(box.selectionStart ?? 0, box.selectionEnd ?? 0), fixed: box.readOnly };
  });

describe('the link beside a commitment', () => {
  test.each([duty, 'pledge.html'])('%s: a press copies the address, and says so', (path) =>
    session.withPage(async (page) => {
      await page.goto(session.at(path));
      await tabTo(keyboardOf(page), '.anchor');
      await loaded(page);
      expect(await page.getAttribute('.anchor', 'aria-label')).toBe('复制第1条第1项的链接');
      await page.keyboard.press('Enter');
      await page.waitForFunction((copied) => document.querySelector('body > [role=status]')?.textContent === copied, words.copy.copied);
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(new RegExp(`^${session.at(path)}#.`));
      expect(await page.locator('.copied').textContent()).toBe(words.copy.copied);
      await page.goto(copied);
      expect(await page.locator('.commitments li:target').count()).toBe(1);
    }, clipboard),
  );

  test('where nothing can be copied or printed, a field with the address opens, selected; Escape leads back', () =>
    session.withPage(async (page) => {
      await page.addInitScript(withoutControls);
      await page.goto(session.at(duty));
      const keyboard = keyboardOf(page);
      await choose(keyboard, '.views summary');
      await tabTo(keyboard, '.anchor');
      await loaded(page);
      expect(await page.locator('.print-offer').count()).toBe(0);
      expect(await page.getAttribute('.anchor', 'aria-label')).toBe('第1条第1项的链接');
      await page.keyboard.press('Enter');
      const address = session.at(`${duty}#first-responsibility`);
      expect(await field(page)).toEqual({ value: address, selected: address, fixed: true });
      await page.keyboard.press('Escape');
      expect([await keyboard.on('.anchor'), await page.locator('.copy-field').count()]).toEqual([true, 0]);
    }));

  test('where copying is refused, the field opens too', () =>
    session.withPage(async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) } });
      });
      await page.goto(session.at(duty));
      await page.hover('.anchor >> nth=1');
      await loaded(page);
      await page.click('.anchor >> nth=1');
      await page.waitForSelector('.copy-field');
      expect((await field(page)).value).toMatch(/#product-recall$/);
    }));

  test('from disk, where an address leads nowhere for others, title, numbers and file are copied', () =>
    session.withPage(async (page) => {
      await page.addInitScript(withoutControls);
      await page.goto(`${pathToFileURL(join(dist, duty)).href}?view=elder`);
      await page.hover('.anchor >> nth=1');
      await loaded(page);
      await page.click('.anchor >> nth=1');
      expect((await field(page)).value).toBe(`离线版“${await page.title()}”（第1条第2项），文件accountability.html#product-recall`);
    }));

  test('before the script arrives it is a plain link', () =>
    session.withPage(async (page) => {
      await page.route(/copy\.js/, (route) => route.abort());
      await page.goto(session.at(duty));
      await page.click('.anchor >> nth=1');
      await page.waitForURL(session.at(`${duty}#product-recall`));
    }));
});

test('a page is printed from the settings where the browser prints', () =>
  session.withPage(async (page) => {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', String(document.querySelector('details.views')?.hasAttribute('open')));
    });
    await page.goto(session.at(duty));
    const keyboard = keyboardOf(page);
    await choose(keyboard, '.views summary');
    await page.waitForSelector('.print-offer');
    await choose(keyboard, '.print-offer');
    expect(await page.getAttribute('html', 'data-printed')).toBe('false');
  }));
