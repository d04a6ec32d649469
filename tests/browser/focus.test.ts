import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tabThrough } from '../helpers/focus-path.ts';
import { pageKinds } from '../helpers/page-kinds.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
/** 1280 × 1024 px at 400 %: the window in which most is covered. */
const small = { viewport: { width: 320, height: 256 }, reducedMotion: 'reduce' } as const;

describe('by the key Tab', () => {
  /** One for all kinds: to start a page takes longer than to load one. */
  let page: Page;
  beforeAll(async () => {
    page = await session.browser().newPage(small);
  });
  afterAll(() => page.close());

  test.each(pageKinds)(
    '$kind: everything is reached, and nothing covers what has the focus',
    async ({ path, ready }) => {
      await page.goto(session.at(path));
      if (ready) await page.waitForSelector(ready);
      const { reached, offered, hidden } = await tabThrough(page);
      expect(hidden).toEqual([]);
      expect(reached).toBe(offered);
    },
  );

  test('what lies over the page is seen to cover what has the focus', () =>
    session.withPage(async (page) => {
      await page.goto(session.at('roles.html'));
      await page.evaluate(() => {
        const cover = document.createElement('div');
        cover.style.cssText = 'position:fixed;inset:128px 0 0;background:#fff';
        document.body.appendChild(cover);
      });
      expect((await tabThrough(page)).hidden[0]).toMatch(/^behind DIV/);
    }, small));

  test('the focus has a ring of at least 2 px on everything that takes it', () =>
    session.withPage(async (page) => {
      await page.goto(session.at(`search.html?q=${encodeURIComponent('质量诚信')}`));
      await page.waitForSelector('[data-search-results]:not([aria-busy]) a');
      const bare = new Set<string>();
      let reached = 0;
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        const ring = await page.evaluate(() => {
          const element = document.activeElement;
          // Behind the last element the focus leaves the page.
          if (!element || element === document.body) return undefined;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return {
            width: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
            name: element.outerHTML.slice(0, 80),
          };
        });
        if (!ring) break;
        reached++;
        if (ring.width < 2) bare.add(ring.name);
      }
      expect(reached).toBeGreaterThan(20);
      expect([...bare]).toEqual([]);
    }));
});
