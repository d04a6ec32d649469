import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { words } from '../helpers/built.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
let script: string;
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/client/search/settled.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'settling',
  });
  script = outputFiles[0]?.text ?? '';
});

declare const settling: typeof import('../../src/client/search/settled.ts');

/** Puts a first list of two pages on the search page, in place of what is there. */
const first = (use: (page: Page) => Promise<void>) =>
  session.withPage(async (page) => {
    await page.goto(session.at('search.html'));
    // As the browser's own, beside what the page's policy allows.
    await page.evaluate(script.replace('var settling', 'window.settling'));
    await page.evaluate(() => {
      const list = document.querySelector('[data-search-results]') as HTMLElement;
      list.textContent = '';
      for (const name of ['a', 'b']) list.appendChild(document.createElement('li')).textContent = name;
      for (const item of Array.from(list.children)) {
        const link = document.createElement('a');
        link.href = '#main';
        link.textContent = 'link';
        item.appendChild(link);
      }
    });
    await use(page);
  });

/** Settles on a list of these names. @returns whether it was shown */
const settle = (page: Page, names: string[]) =>
  page.evaluate(
    ([wanted, said]) => {
      const list = document.querySelector('[data-search-results]') as HTMLElement;
      const offer = document.querySelector('[data-search-offer]') as HTMLElement;
      const items = wanted.map((name) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = '#main';
        link.textContent = 'link';
        item.append(name, link);
        return item;
      });
      const show = () => {
        list.textContent = '';
        list.append(...items);
      };
      return settling.showSettled({ list, offer, words: said }, items, show);
    },
    [names, words.search] as const,
  );
const names = (page: Page) =>
  page
    .locator('[data-search-results] > li')
    .evaluateAll((all) => all.map((item) => item.firstChild?.textContent));
const offer = '[data-search-offer] button';

test('where nobody is in the list, the settled one takes its place at once', () =>
  first(async (page) => {
    expect(await settle(page, ['b', 'c'])).toBe(true);
    expect(await names(page)).toEqual(['b', 'c']);
    expect(await page.locator(offer).count()).toBe(0);
  }));

test('while the focus is in the list it waits behind one announced line; then reading goes on at its first link', () =>
  first(async (page) => {
    await page.focus('[data-search-results] li:nth-child(2) a');
    expect(await settle(page, ['b', 'c'])).toBe(false);
    expect(await names(page)).toEqual(['a', 'b']);
    expect(await page.getAttribute('[data-search-offer]', 'role')).toBe('status');
    expect(await page.textContent('[data-search-offer]')).toBe(
      `${words.search.settled} ${words.search.update}`,
    );
    await page.focus(offer);
    await page.keyboard.press('Enter');
    expect(await names(page)).toEqual(['b', 'c']);
    expect(await page.locator(offer).count()).toBe(0);
    expect(
      await page.evaluate(() => document.activeElement?.matches('[data-search-results] li:first-child a')),
    ).toBe(true);
  }));

test('while the pointer is in the list it waits too; a list that is the same does not', () =>
  first(async (page) => {
    await page.hover('[data-search-results] li:nth-child(1)');
    expect(await settle(page, ['a', 'b'])).toBe(true);
    expect(await settle(page, ['b', 'a'])).toBe(false);
    expect(await page.locator(offer).count()).toBe(1);
    // Another settled list takes the offer back.
    expect(await settle(page, ['a', 'b'])).toBe(true);
    expect(await page.locator(offer).count()).toBe(0);
  }));
