import { describe, expect, test } from 'vitest';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const phone = { viewport: { width: 360, height: 640 } } as const;

describe('the elder edition on a phone of 360 px', () => {
  test('a duty: its numeral beside its title, its neighbours below its claim, all in the first screen', () =>
    session.withPage(async (page) => {
      await page.goto(session.at('society/awareness.html?view=elder'));
      for (const part of ['.head .numeral', '.where [rel=prev]', '.where [rel=next]', '.head .claim'])
        expect(await page.isVisible(part), part).toBe(true);
      const { where, numeral, title, claim } = await page.evaluate(() => {
        const box = (css: string) => (document.querySelector(css) as Element).getBoundingClientRect();
        return {
          where: Array.from(document.querySelectorAll('.where [rel]'), (way) =>
            Math.round(way.getBoundingClientRect().bottom),
          ),
          numeral: box('.head .numeral'),
          title: box('.head h1'),
          claim: box('.head .claim'),
        };
      });
      expect(new Set(where).size, 'one line of ways').toBe(1);
      expect(title.top).toBeLessThan(numeral.bottom);
      expect(claim.top).toBeGreaterThanOrEqual(numeral.bottom);
      expect(where[0]).toBeGreaterThan(claim.bottom);
      expect(where[0]).toBeLessThanOrEqual(phone.viewport.height);
    }, phone));

  test('the header says whose site it is, in letters that are read', () =>
    session.withPage(async (page) => {
      await page.goto(session.at('terms.html?view=elder'));
      const size = await page
        .locator('.brand span')
        .evaluate((name) => Number.parseFloat(getComputedStyle(name).fontSize));
      expect(size).toBeGreaterThanOrEqual(18);
    }, phone));

  test.each(['index.html', 'search.html'])('%s: the button of the search stands beside its box', (path) =>
    session.withPage(async (page) => {
      await page.goto(session.at(`${path}?view=elder`));
      const [box, button] = await page
        .locator('main .search-form')
        .evaluate((form) =>
          ['input', 'button'].map(
            (part) => (form.querySelector(part) as Element).getBoundingClientRect().top,
          ),
        );
      expect(button).toBe(box);
    }, phone),
  );

  test.each(['index.html', 'enterprise.html', 'society.html', 'pledge.html'])(
    '%s: no clause of a claim that fits a line ends with a character alone',
    (path) =>
      session.withPage(async (page) => {
        await page.goto(session.at(`${path}?view=elder`));
        const parted = await page.locator('.said span, .article .claim span').evaluateAll((all) =>
          all
            .filter((clause) => (clause.textContent ?? '').length <= 8)
            .filter(
              (clause) =>
                clause.getBoundingClientRect().height >
                Number.parseFloat(getComputedStyle(clause).lineHeight) * 1.5,
            )
            .map((clause) => clause.textContent),
        );
        expect(parted).toEqual([]);
      }, phone),
  );

  test('home: the words above the title are one line', () =>
    session.withPage(async (page) => {
      await page.goto(session.at('index.html?view=elder'));
      const { height, line } = await page.locator('.kicker').evaluate((kicker) => ({
        height: kicker.getBoundingClientRect().height,
        line: Number.parseFloat(getComputedStyle(kicker).lineHeight),
      }));
      expect(height).toBeLessThan(line * 1.5);
    }, phone));
});

test('nothing found: on a wide screen its parts stand in the columns of the head, as results do', () =>
  session.withPage(
    async (page) => {
      await page.goto(session.at(`search.html?q=${encodeURIComponent('月球蛤蟆')}`));
      await page.waitForSelector('.verdict');
      const lefts = await page.evaluate(() => {
        const left = (css: string) =>
          Math.round((document.querySelector(css) as Element).getBoundingClientRect().left);
        return {
          head: [left('.head h1'), left('.head .search-form')],
          found: [left('.verdict'), left('.elsewhere .lines')],
          heads: [left('.elsewhere h2')],
          hint: left('.verdict p + p'),
          call: left('.helpline'),
        };
      });
      expect(lefts.found).toEqual([lefts.head[1], lefts.head[1]]);
      expect(lefts.hint).toBe(lefts.head[1]);
      expect(lefts.heads).toEqual([lefts.head[0]]);
      // Whom to call has a column of its own.
      expect(lefts.call).toBeGreaterThan(lefts.head[1] ?? 0);
    },
    { viewport: { width: 1280, height: 800 } },
  ));
