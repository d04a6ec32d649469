import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lower } from '../../src/postprocess/transforms/lower-css.ts';
import { projectRoot } from '../../src/support/folders.ts';
import { brokenWords } from '../helpers/broken-words.ts';
import { pageKinds } from '../helpers/page-kinds.ts';
import { lossesAt, lossesChanged, type Size, widths } from '../helpers/reflow.ts';
import { openSession } from '../helpers/session.ts';
import { smallTargets } from '../helpers/small-targets.ts';
import { growRoot, growText, spaceText } from '../helpers/text-size.ts';

const session = openSession();
const landscapePhone: Size = [640, 320];
/** The narrowest window, and another for each kind of page by turns: so every kind, every change and every width meet in pairs; all three are joined in tests/stress. */
const turns = pageKinds.map((kind, i) => ({
  ...kind,
  some: [widths[0] as Size, widths[1 + (i % (widths.length - 1))] as Size],
}));

const viewed = (view: string) => {
  let page: Page;
  beforeAll(async () => {
    page = await (await session.browser().newContext({ reducedMotion: 'reduce' })).newPage();
    await page.goto(session.at(`index.html?view=${view}`));
  });
  afterAll(() => page.context().close());
  return async (path: string, ready?: string): Promise<Page> => {
    await page.goto(session.at(path));
    if (ready) await page.waitForSelector(ready);
    return page;
  };
};
describe('nothing is lost, cut or overlaps', () => {
  const open = viewed('plain');

  test.each(turns)(
    '$kind: at 320 to 1280 px, at 400 % of 1280, on a phone lying down; text of 200 %; spaced text',
    async ({ path, ready, some }) => {
      const page = await open(path, ready);
      expect(await lossesAt(page, [...widths, [320, 256], landscapePhone]), 'as it is').toEqual([]);
      expect(await page.evaluate(smallTargets, 44), 'targets below 44 px').toEqual([]);
      expect(await lossesChanged(page, some, growText, 2), 'text of 200 %').toEqual([]);
      expect(
        await lossesChanged(page, [[320, 568]], growRoot, 2),
        'font size of 200 % in the settings',
      ).toEqual([]);
      expect(await lossesChanged(page, some, spaceText), 'spaced text').toEqual([]);
    },
  );

  test('the measuring sees text that is lost, cut, spilt or overlapped', async () => {
    const page = await open('404.html');
    await page.evaluate(() => {
      const box = (text: string, css: string) => {
        const made = document.createElement('p');
        made.textContent = text;
        made.style.cssText = css;
        document.body.appendChild(made);
      };
      box('去了窗外', 'position:absolute;top:0;left:-2em;margin:0');
      box('切掉了的字', 'width:3em;white-space:nowrap;overflow:hidden');
      box('撑破了的字', 'width:3em;white-space:nowrap;border:1px solid');
      for (const text of ['叠在上面', '叠在下面']) box(text, 'position:fixed;top:50px;left:0;margin:0');
      document.body.insertAdjacentHTML(
        'beforeend',
        '<input placeholder="太长的例子太长的例子" class="narrow">',
      );
      document.querySelector<HTMLElement>('.narrow')?.style.setProperty('width', '4em');
    });
    const losses = (await lossesAt(page, [[1280, 800]])).map((loss) => loss.replace(/^.*?: /, ''));
    expect(losses).toEqual([
      '“去了窗外” is outside the window',
      '“切掉了的字” is cut by p.',
      '“撑破了的字” is spilt out of p.',
      expect.stringMatching(/^“叠在上面” and “叠在下面” overlap by/),
      expect.stringMatching(/^“太长的例子太长的例子” is cut in its field/),
    ]);
    expect((await page.evaluate(smallTargets, 44))[0]).toMatch(/<input/);
  });
});

describe('on a phone', () => {
  let page: Page;
  beforeAll(async () => {
    page = await session.browser().newPage({ viewport: { width: 360, height: 640 } });
  });
  afterAll(() => page.close());

  test.each(pageKinds)('$kind: no line of a title ends within a word', async ({ path, ready }) => {
    await page.goto(session.at(path));
    if (ready) await page.waitForSelector(ready);
    expect(await page.evaluate(brokenWords)).toEqual([]);
  });
});

describe('nothing is lost, cut or overlaps in the elder edition', () => {
  const open = viewed('elder');

  test.each(pageKinds)(
    "$kind: at 320 to 1280 px, on a phone lying down, and with WeChat's text of 150 %",
    async ({ path, ready }) => {
      const page = await open(path, ready);
      expect(await lossesAt(page, [...widths, landscapePhone]), 'as it is').toEqual([]);
      expect(await page.evaluate(smallTargets, 44), 'targets below 44 px').toEqual([]);
      expect(
        await lossesChanged(page, [[320, 568], [360, 640], landscapePhone], growText, 1.5),
        'text of 150 %',
      ).toEqual([]);
    },
  );
});

test('the settings fit the window, and can be read whole, in every text size', async () => {
  await session.withPage(async (page) => {
    for (const view of ['reset', 'large', 'elder']) {
      await page.goto(session.at(`index.html?view=${view}`));
      await page.click('.views summary');
      for (const [width, height] of [[320, 256], ...widths] as Size[]) {
        await page.setViewportSize({ width, height });
        const beyond = await page.evaluate(() =>
          Array.from(document.querySelectorAll('.views a, .views dt')).flatMap((each) => {
            const { left, right } = each.getBoundingClientRect();
            return left < 0 || right > document.documentElement.clientWidth ? [each.textContent] : [];
          }),
        );
        expect(beyond, `${view}, ${width} px`).toEqual([]);
        expect(await page.evaluate(smallTargets, view === 'elder' ? 60 : 44)).toEqual([]);
      }
    }
  });
});

test.each([360, 390, 768])(
  'at %d px a name of sixteen characters leaves the header two rows and 100 px',
  async (width) => {
    await session.withPage(
      async (page) => {
        await page.goto(session.at('about.html?view=reset'));
        // A page has the rules of its own classes alone: those of a long name are added.
        const rules = lower(readFileSync(join(projectRoot(), 'src/styles/parts/frame.css'), 'utf8'));
        const height = await page.evaluate((css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
          const brand = document.querySelector('.brand');
          const name = brand?.querySelector('span');
          if (!brand || !name) throw new Error('the header has no name');
          brand.classList.add('long');
          name.textContent = '全国工业产品质量安全诚信倡议书文';
          return document.querySelector('.site-header')?.getBoundingClientRect().height;
        }, rules);
        expect(height).toBeLessThanOrEqual(100);
      },
      { viewport: { width, height: 640 } },
    );
  },
);
