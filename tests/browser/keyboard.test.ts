import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist, duties } from '../helpers/built.ts';
import { choose, type Keyboard, keyboardOf, keyboardOfReader, tabTo } from '../helpers/keyboard.ts';
import { waitFor } from '../helpers/reader.ts';
import { isPresent, openReader } from '../helpers/readers.ts';
import { openSession } from '../helpers/session.ts';
import { finish, said, silent, withVoices } from '../helpers/voices.ts';

const session = openSession();
const viewOf = (page: Page) => page.getAttribute('html', 'data-view');
const journey = (from: string, go: (page: Page, keyboard: Keyboard) => Promise<void>) =>
  session.withPage(async (page) => {
    await page.goto(session.at(from));
    await go(page, keyboardOf(page));
  });

describe('with the keyboard alone', () => {
  test('a commitment is found by search, opened and shown', () =>
    journey('index.html', async (page, keyboard) => {
      await tabTo(keyboard, 'input[type=search]');
      await page.waitForSelector('input[role=combobox]');
      await page.keyboard.type('缺陷产品召回');
      await keyboard.press('Enter');
      await page.waitForURL(/search\.html/);
      const commitment = '[data-search-results] a[href$="accountability.html#product-recall"]';
      await page.waitForSelector(`[data-search-results]:not([aria-busy]) ${commitment.replace(/^\S+ /, '')}`);
      await choose(keyboard, commitment);
      await page.waitForURL(/accountability\.html#product-recall$/);
      await page.waitForFunction(() => {
        const target = document.querySelector('.commitments li:target');
        const { top, bottom } = target?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return top >= 0 && bottom <= window.innerHeight;
      });
      expect(await page.textContent('.commitments li:target')).toContain('召回');
    }));

  test('the elder edition is chosen in the settings, and holds on another page and back', () =>
    journey('index.html', async (page, keyboard) => {
      await choose(keyboard, '.views summary');
      await choose(keyboard, '.view-elder');
      await page.waitForFunction(() => /elder/.test(document.documentElement.dataset.view ?? ''));
      await page.waitForLoadState();
      await choose(keyboard, 'a[href="pledge.html"]');
      await page.waitForURL(/pledge\.html/);
      expect(await viewOf(page)).toBe('system standard elder keys');
      await choose(keyboard, '.brand');
      await page.waitForURL(/index\.html/);
      expect(await viewOf(page)).toBe('system standard elder keys');
    }));

  test('a duty is read aloud: started, paused, continued, stopped', () =>
    session.withPage(async (page) => {
      await page.addInitScript(withVoices, ['zh-CN']);
      await page.goto(session.at('enterprise/accountability.html'));
      const keyboard = keyboardOf(page);
      await choose(keyboard, '.views summary');
      await page.waitForSelector('.aloud-offer');
      await choose(keyboard, '.aloud-offer');
      await page.waitForSelector('.aloud-bar');
      await finish(page);
      expect(await said(page)).toHaveLength(2);
      // The focus stands on the button that pauses and goes on.
      await keyboard.press('Enter');
      expect(await silent(page)).toBe(true);
      await keyboard.press('Enter');
      expect(await silent(page)).toBe(false);
      expect((await said(page))[2]?.text).toBe((await said(page))[1]?.text);
      await choose(keyboard, '.aloud-bar button');
      expect(await silent(page)).toBe(true);
      expect(await page.locator('.aloud-bar').count()).toBe(0);
      expect(await keyboard.on('.views summary')).toBe(true);
    }));

  test('all duties are gone through, each by the link to the next', () =>
    journey(duties[0]?.path ?? '', async (page, keyboard) => {
      for (const { path } of duties.slice(1)) {
        // Backwards from the end of the page, where this link is near.
        await choose(keyboard, '[rel=next]', 'Shift+Tab');
        await page.waitForURL(session.at(path));
        await page.waitForLoadState();
      }
      expect(await page.locator('[rel=next]').count()).toBe(0);
    }));
});

describe('with the keyboard alone, from disk', () => {
  test.for(['chromium', 'firefox'] as const)(
    '%s: the elder edition is chosen, and holds on another page and back; a link within the page does not load it again',
    async (name, { skip }) => {
      skip(!isPresent(name));
      const reader = await openReader(name);
      const keyboard = keyboardOfReader(reader);
      const arrived = (page: string) =>
        waitFor(
          reader,
          page,
          `() => ${page} && /elder/.test(document.documentElement.dataset.view) && document.readyState === 'complete'` as never,
        );
      try {
        await reader.open(pathToFileURL(join(dist, 'index.html')).href);
        await choose(keyboard, '.views summary');
        await choose(keyboard, '.view-elder');
        await arrived('/view=/.test(location.href)');
        await choose(keyboard, 'a[href^="pledge.html"]');
        await arrived('/pledge.html/.test(location.href)');
        await reader.run(() => document.documentElement.setAttribute('data-once', ''));
        await choose(keyboard, '.index a');
        await waitFor(reader, 'the section', () => location.hash === '#enterprise');
        expect(await reader.run(() => document.documentElement.hasAttribute('data-once'))).toBe(true);
        await choose(keyboard, '.brand', 'Shift+Tab');
        await arrived('/index.html/.test(location.href)');
      } finally {
        await reader.close();
      }
    },
  );
});
