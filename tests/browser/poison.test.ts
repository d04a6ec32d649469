import { expect, test } from 'vitest';
import { inAddress, poisons, VIEW } from '../helpers/poison.ts';
import { testPoisoned } from '../helpers/poisoned-readers.ts';
import { type Reader, waitFor } from '../helpers/reader.ts';
import { refuseStorage } from '../helpers/refuse-storage.ts';
import { openSession } from '../helpers/session.ts';

const follow = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();

/** Takes a choice of the settings, which their script makes at a sign of interest. */
async function choose(reader: Reader, view: string): Promise<void> {
  await reader.run(() =>
    document.querySelector('.views')?.dispatchEvent(new Event('pointerover', { bubbles: true })),
  );
  await waitFor(reader, 'the settings', () => document.querySelector('.views dl a') !== null);
  await reader.run(follow, `.view-${view}`);
}

// One of each kind here, the first five in other browsers: all stand in tests/stress, and in tests/unit before the functions that read them.
await testPoisoned(
  poisons.slice(0, 14),
  (place, opened) => {
    test(`${place.name}: a poisoned link ruins nothing: eight pages later every link leads on, and a view can be chosen`, async () => {
      const reader = opened();
      await reader.open(place.at('index.html?view=reset'));
      await reader.open(place.at('index.html?view=dark%0Ax'));
      for (let pages = 0; pages < 4; pages++)
        for (const [selector, page] of [
          ['footer nav a[href*=enterprise]', 'enterprise'],
          ['.brand', 'index'],
        ] as const) {
          await reader.run(follow, selector);
          await waitFor(
            reader,
            page,
            `() => location.pathname.endsWith('/${page}.html') && document.readyState === 'complete'` as unknown as () => boolean,
          );
        }
      await choose(reader, 'large');
      await waitFor(
        reader,
        'the larger text',
        () =>
          document.documentElement.dataset.view === 'system large plain keys' &&
          document.readyState === 'complete',
      );
      expect((await reader.url()).length).toBeLessThan(place.at('index.html').length + 60);
      await choose(reader, 'reset');
      await waitFor(
        reader,
        'the usual view',
        () => document.documentElement.dataset.view === 'system standard plain keys',
      );
    });

    test(`${place.name}: a search with markup in the wish leads to the search page`, async () => {
      const reader = opened();
      const wish = encodeURIComponent(
        'dark elder\n"><meta http-equiv=refresh content="0;url=http://poison.invalid/">',
      );
      await reader.open(place.at('index.html?view=reset'));
      await reader.open(place.at(`index.html?view=${wish}`));
      await reader.run(follow, '[role=search] button');
      await waitFor(
        reader,
        'the search page',
        () => location.pathname.endsWith('/search.html') && document.readyState === 'complete',
      );
      expect(
        await reader.run(() => [
          document.documentElement.dataset.view,
          document.querySelectorAll('[http-equiv=refresh]').length,
        ]),
      ).toEqual(['dark standard plain keys', 0]);
    });

    test(`${place.name}: an element that came into the page has no script inserted but one of the site's own`, async () => {
      const reader = opened();
      await reader.open(place.at('about.html'));
      const before = await reader.run(() => document.scripts.length);
      const inserted = await reader.run(
        (addresses: string[]) => {
          for (const address of addresses)
            for (const name of ['data-src', 'data-use', 'data-wants', 'src', 'href']) {
              const element = document.createElement('b');
              element.setAttribute(name, address);
              document.querySelector('main')?.appendChild(element);
              for (const sign of ['pointerover', 'focusin', 'input', 'click'])
                element.dispatchEvent(new Event(sign, { bubbles: true }));
            }
          return Array.from(document.scripts, ({ src }) => src);
        },
        [
          '/uploads/evil.js',
          '//poison.invalid/x.js',
          'http://poison.invalid/x',
          '../uploads/evil',
          'data:text/javascript,poisoned=1',
          'evil',
          'search-engine',
          'search-texts',
          '__proto__',
          'constructor',
          'toString',
          '',
        ],
      );
      expect(inserted.slice(before)).toEqual([]);
      await reader.run(() =>
        document.querySelector('.views')?.dispatchEvent(new Event('pointerover', { bubbles: true })),
      );
      expect(await reader.run(() => document.scripts[document.scripts.length - 1]?.src)).toBe(
        place.at('assets/settings.js'),
      );
    });
  },
  5,
);

const session = openSession();

test('where storage is refused, markup in the wish goes into no form and no link', () =>
  session.withPage(async (page) => {
    await page.addInitScript(refuseStorage);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const [number, poison] of poisons
      .filter((text) => text.length < 500)
      .slice(0, 12)
      .entries()) {
      await page.goto(session.at(`index.html?view=${inAddress(`elder ${poison}`, number)}`));
      await page.click('header [type=submit]');
      await page.waitForURL(/search\.html/);
      const { searchParams } = new URL(page.url());
      for (const view of searchParams.getAll('view')) expect(view, JSON.stringify(poison)).toMatch(VIEW);
    }
    expect(asked.filter((url) => !url.startsWith(session.at('')))).toEqual([]);
  }));
