import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist, words } from '../helpers/built.ts';
import { holdBack } from '../helpers/hold-back.ts';
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
const loaded = (page: Page) => page.waitForFunction(() => document.querySelector('a[data-label]'));
const field = (page: Page) =>
  page.evaluate(() => {
    const box = document.activeElement as HTMLInputElement;
    return {
      value: box.value,
      selected: box.value.slice(box.selectionStart ?? 0, box.selectionEnd ?? 0),
      fixed: box.readOnly,
    };
  });

describe('the link beside a commitment', () => {
  test.each([duty, 'pledge.html'])('%s: a press copies the address, and says so', (path) =>
    session.withPage(async (page) => {
      await page.goto(session.at(path));
      await tabTo(keyboardOf(page), '.commitments a');
      await loaded(page);
      expect(await page.getAttribute('.commitments a', 'aria-label')).toBe('复制链接（第1条第1项）');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (copied) => document.querySelector('body > [role=status]')?.textContent === copied,
        words.copy.copied,
      );
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
      await tabTo(keyboard, '.commitments a');
      await loaded(page);
      expect(await page.locator('.print-offer').count()).toBe(0);
      expect(await page.getAttribute('.commitments a', 'aria-label')).toBe('链接（第1条第1项）');
      await page.keyboard.press('Enter');
      const address = session.at(`${duty}#first-responsibility`);
      expect(await field(page)).toEqual({ value: address, selected: address, fixed: true });
      await page.keyboard.press('Escape');
      expect([await keyboard.on('.commitments a'), await page.locator('.copy-field').count()]).toEqual([
        true,
        0,
      ]);
    }));

  test('where copying is refused, the field opens too', () =>
    session.withPage(async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) },
        });
      });
      await page.goto(session.at(duty));
      await page.hover('.commitments a >> nth=1');
      await loaded(page);
      await page.click('.commitments a >> nth=1');
      await page.waitForSelector('.copy-field');
      expect((await field(page)).value).toMatch(/#product-recall$/);
    }));

  test('from disk, where an address leads nowhere for others, title, numbers and file are copied', () =>
    session.withPage(async (page) => {
      await page.addInitScript(withoutControls);
      await page.goto(`${pathToFileURL(join(dist, duty)).href}?view=elder`);
      await page.hover('.commitments a >> nth=1');
      await loaded(page);
      await page.click('.commitments a >> nth=1');
      expect((await field(page)).value).toBe(
        `离线版“${await page.title()}”（第1条第2项），文件accountability.html#product-recall`,
      );
    }));

  test('before the script arrives it is a plain link', () =>
    session.withPage(async (page) => {
      await page.route(/copy\.js/, (route) => route.abort());
      await page.goto(session.at(duty));
      await page.click('.commitments a >> nth=1');
      await page.waitForURL(session.at(`${duty}#product-recall`));
    }));
});

describe('the first tap of a finger, while the script is still on its way', () => {
  const touch = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };
  const link = '.commitments a >> nth=1';
  const online = () => session.at(duty);
  const onDisk = () => pathToFileURL(join(dist, duty)).href;
  const places: [place: string, address: () => string][] = [
    ['online', online],
    ['from disk', onDisk],
  ];
  const hash = (page: Page) => page.evaluate(() => location.hash);
  const copied = async (page: Page) => {
    await page.waitForSelector('.copied');
    return page.evaluate(() => navigator.clipboard.readText());
  };

  test.each(places)('%s: copies, and the page stays where it is', (place, address) =>
    session.withPage(
      async (page) => {
        const letGo = await holdBack(page, 'copy');
        await page.goto(address());
        await page.tap(link);
        expect(await page.locator('.commitments a[data-label]').count()).toBe(0);
        letGo('copy');
        const offline = `离线版“${await page.title()}”（第1条第2项），文件accountability.html#product-recall`;
        expect(await copied(page)).toBe(place === 'online' ? `${online()}#product-recall` : offline);
        expect(await hash(page)).toBe('');
      },
      { ...touch, ...clipboard },
    ),
  );

  test.each(places)('%s: where nothing can be copied, opens the field, selected', (_, address) =>
    session.withPage(async (page) => {
      const letGo = await holdBack(page, 'copy');
      await page.addInitScript(withoutControls);
      await page.goto(address());
      await page.tap(link);
      letGo('copy');
      await page.waitForSelector('.copy-field');
      const { value, selected } = await field(page);
      expect([selected, value.slice(-15)]).toEqual([value, '#product-recall']);
      expect(await hash(page)).toBe('');
    }, touch),
  );

  test('is kept when another script arrives first, and only the last of several counts', () =>
    session.withPage(
      async (page) => {
        const letGo = await holdBack(page, 'copy', 'settings');
        await page.goto(online());
        await page.tap('.views summary');
        await page.tap('.views summary');
        await page.tap('.commitments a >> nth=0');
        await page.tap(link);
        letGo('settings');
        await page.waitForSelector('.print-offer', { state: 'attached' });
        letGo('copy');
        expect(await copied(page)).toBe(`${online()}#product-recall`);
        expect(await page.locator('.copied').count()).toBe(1);
      },
      { ...touch, ...clipboard },
    ));

  test.each(places)(
    '%s: leads to the commitment where the script is not to be had, and where it does not come',
    (_, address) =>
      session.withPage(async (page) => {
        const letGo = await holdBack(page, 'copy');
        await page.goto(address());
        await page.tap(link);
        letGo('copy', 'abort');
        await page.waitForURL(`${address()}#product-recall`);
        await page.unrouteAll();
        await holdBack(page, 'copy');
        await page.clock.install();
        await page.goto('about:blank');
        await page.goto(address());
        await page.tap(link);
        // As long as a page waits for what does not come.
        await page.clock.runFor(4000);
        await page.waitForURL(`${address()}#product-recall`);
        // Not waited for again: the link is a plain link now.
        await page.tap('.commitments a >> nth=0');
        expect(await hash(page)).toBe('#first-responsibility');
      }, touch),
  );

  test('a press with a key held is left to the browser', () =>
    session.withPage(async (page) => {
      await holdBack(page, 'copy');
      await page.goto(online());
      const [opened] = await Promise.all([
        page.context().waitForEvent('page'),
        page.click(link, { modifiers: ['Control'] }),
      ]);
      await opened.waitForURL(`${online()}#product-recall`);
      expect(await hash(page)).toBe('');
    }));
});

test('a page is printed from the settings where the browser prints', () =>
  session.withPage(async (page) => {
    await page.addInitScript(() => {
      window.print = () =>
        document.documentElement.setAttribute(
          'data-printed',
          String(document.querySelector('details.views')?.hasAttribute('open')),
        );
    });
    await page.goto(session.at(duty));
    const keyboard = keyboardOf(page);
    await choose(keyboard, '.views summary');
    await page.waitForSelector('.print-offer');
    await choose(keyboard, '.print-offer');
    expect(await page.getAttribute('html', 'data-printed')).toBe('false');
  }));

describe('the button beside a short text', () => {
  const path = 'downloads.html';
  const short = (page: Page) => page.locator('.short-texts p[id]').first().textContent();

  test.each(['http', 'disk'])('%s: a press copies the text itself, and says so', (place) =>
    session.withPage(async (page) => {
      await page.goto(place === 'http' ? session.at(path) : pathToFileURL(join(dist, path)).href);
      await tabTo(keyboardOf(page), '.short-texts .anchor');
      await loaded(page);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.short-texts .copied, .short-texts .copy-field');
      const copied =
        (await page.locator('.copy-field').count()) > 0
          ? (await field(page)).value
          : await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await short(page));
      expect([...copied].length).toBeGreaterThan(20);
    }, clipboard),
  );

  test('without script there is no button, and the text is there', () =>
    session.withPage(
      async (page) => {
        await page.goto(session.at(path));
        expect(await page.locator('.short-texts .anchor').first().isVisible()).toBe(false);
        expect(await page.locator('.short-texts p[id]').first().isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    ));
});
