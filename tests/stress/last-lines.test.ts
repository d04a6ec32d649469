import { describe, expect, test } from 'vitest';
import { linesOf } from '../helpers/lines.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const WIDTHS = [320, 336, 352, 360, 375, 390, 412, 430, 448, 464, 480];
const TITLES = '.article h2, .article h3, .article .claim, .head h1, h2, .of';
const ITEMS = '.commitments .text';
/** Of what is longer than a line: those whose last line has one or two characters, marks not counted. */
const short = (texts: readonly { lines: readonly string[] }[]) =>
  texts.filter(({ lines }) => lines.length > 1 && (lines.at(-1)?.replace(/[\p{P}\s]/gu, '').length ?? 3) < 3);

describe('lines on phones, on the page of all duties', () => {
  test.each([
    ['at most one in a hundred texts ends with one or two characters', 'p {}', 0.01],
    [
      'and one in four where the engine knows no wrapping but the plain one',
      '* { text-wrap: wrap !important }',
      0.25,
    ],
  ])('no title breaks within a word, %s', (_, style, limit) =>
    session.withPage(
      async (page) => {
        let ended = 0;
        let texts = 0;
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 640 });
          await page.goto(session.at('pledge.html'));
          await page.addStyleTag({ content: style });
          const titles = await page.evaluate(linesOf, TITLES);
          const items = await page.evaluate(linesOf, ITEMS);
          const cut = titles.flatMap((title) => title.cut);
          expect(cut, `${width} px`).toEqual([]);
          expect(titles.length, `${width} px`).toBeGreaterThan(20);
          expect(items.length, `${width} px`).toBeGreaterThan(90);
          ended += short([...titles, ...items]).length;
          texts += titles.length + items.length;
        }
        expect(ended / texts).toBeLessThanOrEqual(limit);
      },
      { bypassCSP: true },
    ),
  );
});
