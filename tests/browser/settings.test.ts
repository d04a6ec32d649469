import { describe, expect, test } from 'vitest';
import { viewOf } from '../../src/client/boot/words.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const phone = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true } as const;

describe('the settings', () => {
  test.each(['reset', 'large', 'largest', 'elder'])(
    'on a phone, %s: a sheet within the window, all of which can be reached; no talk of keys',
    (view) =>
      session.withPage(async (page) => {
        await page.goto(session.at(`index.html?view=${view}`));
        await page.tap('.views summary');
        await page.waitForSelector('.views dl a');
        const sheet = () =>
          page.locator('.views').evaluate((element) => {
            const { top, bottom, left, right } = element.getBoundingClientRect();
            return { top: Math.round(top), bottom: Math.round(bottom), left, right };
          });
        expect(await sheet()).toMatchObject({ bottom: 640, left: 0, right: 360 });
        expect((await sheet()).top).toBeGreaterThanOrEqual(0);
        expect(await page.isVisible('.of-keys')).toBe(false);
        await page.locator('.view-reset').scrollIntoViewIfNeeded();
        const last = await page
          .locator('.view-reset')
          .evaluate((element) => element.getBoundingClientRect().bottom);
        expect(last).toBeLessThanOrEqual(640);
        // Its button stays in sight, and closes it.
        await page.tap('.views summary');
        expect(await page.getAttribute('.views', 'open')).toBeNull();
      }, phone),
  );

  test('a press beside the sheet closes it, and leads nowhere', () =>
    session.withPage(async (page) => {
      await page.goto(session.at('index.html'));
      await page.tap('.views summary');
      await page.waitForSelector('.print-offer');
      await page.touchscreen.tap(30, 75);
      expect(await page.getAttribute('.views', 'open')).toBeNull();
      expect(page.url()).toBe(session.at('index.html'));
    }, phone));

  test('Escape closes them, and gives the focus back', () =>
    session.withPage(async (page) => {
      await page.goto(session.at('terms.html'));
      await page.focus('.views summary');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.print-offer');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      expect(await page.getAttribute('.views', 'open')).toBeNull();
      expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('SUMMARY');
      expect(await page.isVisible('.of-keys')).toBe(false);
      await page.click('.views summary');
      expect(await page.isVisible('.of-keys')).toBe(true);
    }));

  test.each([320, 360, 1280])(
    'at %d px every choice is as high as all others and as wide as those of its group, its word on one line with them, each name in one line, actions apart',
    (width) =>
      session.withPage(
        async (page) => {
          await page.goto(session.at('terms.html?view=reset'));
          await page.click('.views summary');
          await page.waitForSelector('.print-offer');
          const groups = await page.locator('.views dl > div').evaluateAll((all) =>
            all.map((group) => {
              const all = Array.from(group.querySelectorAll('a'));
              const boxes = all.map((each) => each.getBoundingClientRect());
              // Where a line of each stands: a box without height has its foot there.
              const feet = all.map((each) => {
                const foot = each.appendChild(document.createElement('b'));
                foot.style.display = 'inline-block';
                const { bottom } = foot.getBoundingClientRect();
                foot.remove();
                return Math.round(bottom);
              });
              return {
                sizes: [
                  ...new Set(boxes.map(({ width, height }) => `${Math.round(width)} ${Math.round(height)}`)),
                ],
                rows: new Set(boxes.map(({ top }) => Math.round(top))).size,
                lines: new Set(feet).size,
              };
            }),
          );
          expect(groups).toHaveLength(3);
          expect(groups).toEqual(groups.map(({ sizes }) => ({ sizes: [sizes[0]], rows: 1, lines: 1 })));
          expect(new Set(groups.map(({ sizes }) => sizes[0]?.split(' ')[1])).size).toBe(1);
          const lines = await page.locator('.views dt').evaluateAll((names) =>
            names.map((name) => {
              const range = document.createRange();
              range.selectNodeContents(name);
              return new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size;
            }),
          );
          expect(lines).toEqual(groups.map(() => 1));
          const acts = await page
            .locator('.views .acts > *')
            .evaluateAll((all) => all.map(({ className }) => className));
          expect(acts.slice(0, 2)).toEqual(['view-reset', 'print-offer']);
          // Below its button, or its head: nothing moves that is pressed again.
          const [head, panel] = await page.evaluate(() =>
            ['.views summary', '.views .panel'].map((each) =>
              document.querySelector(each)?.getBoundingClientRect(),
            ),
          );
          expect(head?.bottom).toBeLessThanOrEqual(panel?.top ?? 0);
          expect(head?.right).toBe(panel?.right);
        },
        { viewport: { width, height: 800 } },
      ),
  );

  test('where there is room nothing of the page lies below them: it moves down', () =>
    session.withPage(async (page) => {
      await page.goto(session.at('society/awareness.html?view=reset'));
      await page.click('.views summary');
      await page.waitForSelector('.print-offer');
      const [panel, main] = await page.evaluate(() =>
        ['.views .panel', 'main'].map((each) => document.querySelector(each)?.getBoundingClientRect()),
      );
      expect(main?.top).toBeGreaterThanOrEqual(panel?.bottom ?? Number.POSITIVE_INFINITY);
    }));

  test('where there is room the button stays where it is, and says that it closes', () =>
    session.withPage(async (page) => {
      const button = () => page.locator('.views summary').boundingBox();
      await page.goto(session.at('terms.html?view=reset'));
      const closed = await button();
      await page.click('.views summary');
      await page.waitForSelector('.print-offer');
      expect(await button()).toEqual(closed);
      const seen = await page
        .locator('.views summary > *')
        .evaluateAll((all) =>
          all
            .filter((each) => each.checkVisibility({ visibilityProperty: true }))
            .map((each) => each.nodeName),
        );
      expect(seen).toEqual(['B']);
    }));

  test('each choice is a view, which is told without colour to be the one that stands, and said', () =>
    session.withPage(async (page) => {
      const standing = () =>
        page.locator('.views a').evaluateAll((all) =>
          all.flatMap((each) => {
            const isFilled = Number.parseFloat(getComputedStyle(each).borderBottomWidth) > 2;
            const isSaid = each.querySelector('i')?.checkVisibility();
            const name = new URLSearchParams(each.getAttribute('href') ?? '').get('view') ?? '';
            return isFilled && isSaid ? [name] : isFilled || isSaid ? [`half of ${name}`] : [];
          }),
        );
      const open = async (view: string) => {
        await page.goto(session.at(`index.html?view=${view}`));
        await page.click('.views summary');
        await page.waitForSelector('.views a');
      };
      await open('reset');
      const usual = viewOf('').split(' ').sort();
      expect((await standing()).sort()).toEqual(usual);
      const offered = await page
        .locator('.views a')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href')?.replace('?view=', '') ?? ''));
      // Every choice can be taken back.
      expect(offered).toEqual(expect.arrayContaining([...usual, 'reset']));
      for (const wish of offered.filter((each) => each !== 'reset')) {
        await open(`reset+${wish}`);
        expect((await standing()).sort(), wish).toEqual(viewOf(wish).split(' ').sort());
        expect(await standing(), wish).toContain(wish);
      }
    }));
});

describe('on a phone of 360 px', () => {
  test.each([
    ['reset', 100, 160],
    ['elder', 119.5, 200],
  ] as const)('%s: the header is at most %d px high, and a title begins above %d', (view, high, above) =>
    session.withPage(
      async (page) => {
        const pages = ['index', 'pledge', 'enterprise', 'enterprise/accountability', 'background'];
        const others = ['terms', 'terms/product-recall', 'roles', 'roles/consumer', 'search', 'downloads'];
        for (const path of [...pages, ...others, 'about', 'english']) {
          await page.goto(session.at(`${path}.html?view=${view}`));
          const [header = 0, title = 0] = await page.evaluate(() => [
            document.querySelector('.site-header')?.getBoundingClientRect().height,
            document.querySelector('h1')?.getBoundingClientRect().top,
          ]);
          expect(header, path).toBeLessThanOrEqual(high);
          expect(title, path).toBeLessThan(above);
        }
      },
      { viewport: { width: 360, height: 640 } },
    ),
  );
});
