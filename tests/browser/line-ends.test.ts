import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readingPages } from '../helpers/built.ts';
import { linesOf } from '../helpers/lines.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const WIDTHS = Array.from({ length: 5 }, (_, i) => 320 + i * 40);
const TEXTS = '.commitments li, .claim, .said';
const TITLES = '.article h2, .article h3, .head h1, h2, .of';
const others = readingPages.filter((path) => /^(?:index|enterprise|industry|society|roles\/)/.test(path));

/** Of what is longer than a line: those whose last line has one or two characters, marks not counted. */
const short = (texts: readonly { lines: readonly string[] }[]) =>
  texts.filter(({ lines }) => lines.length > 1 && (lines.at(-1)?.replace(/[\p{P}\s]/gu, '').length ?? 3) < 3);

/** How many texts of the open page end with a short line, of how many; no line of one may end within a word. */
async function measure(page: Page, selector: string, where: string): Promise<[short: number, all: number]> {
  const texts = await page.evaluate(linesOf, selector);
  const cut = texts.flatMap((one) => one.cut.map((at) => `${at}: ${one.text}`));
  expect(cut, where).toEqual([]);
  return [short(texts).length, texts.length];
}

describe('no line of a commitment or a claim ends within a word, and at most one text in a hundred with one or two characters', () => {
  test.each([
    ['as they are', 'p {}', ''],
    ['where the engine knows no wrapping but the plain one', '* { text-wrap: wrap !important }', ''],
    ['with text 1.6 times as large', 'html { font-size: 160% }', ''],
    ['in the elder edition', 'p {}', '?view=elder'],
  ])('on the page of all, at 320 to 480 px, %s', (_, style, view) =>
    session.withPage(
      async (page) => {
        let [ended, all] = [0, 0];
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 640 });
          await page.goto(session.at(`pledge.html${view}`));
          await page.addStyleTag({ content: style });
          const [shortTexts, texts] = await measure(page, TEXTS, `${width} px`);
          const [shortTitles, titles] = await measure(page, TITLES, `${width} px`);
          expect(texts, `${width} px`).toBeGreaterThan(100);
          expect(titles, `${width} px`).toBeGreaterThan(20);
          ended += shortTexts + shortTitles;
          all += texts + titles;
        }
        expect(ended / all).toBeLessThanOrEqual(0.01);
      },
      { bypassCSP: true },
    ),
  );

  test.each(['', '?view=elder'])('on home, sections, duties and roles, at 320 and 400 px: page%s', (view) =>
    session.withPage(async (page) => {
      let [ended, all] = [0, 0];
      for (const path of others)
        for (const width of [320, 400]) {
          await page.setViewportSize({ width, height: 640 });
          await page.goto(session.at(path + view));
          const [shortTexts, texts] = await measure(page, TEXTS, `${path}, ${width} px`);
          ended += shortTexts;
          all += texts;
        }
      expect(all).toBeGreaterThan(500);
      expect(ended / all).toBeLessThanOrEqual(0.01);
    }),
  );
});
