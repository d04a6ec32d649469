import { expect, test } from 'vitest';
import { brokenWords } from '../helpers/broken-words.ts';
import { readingPages } from '../helpers/built.ts';
import { linesOf } from '../helpers/lines.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
/** Text in narrow columns and buttons. */
const narrow = '.do, .register a, .portals a, .take b';
const paths = readingPages.filter((path) => /^roles|^terms\.html|^downloads|^sources\.html/.test(path));

test.each([1200, 1280])('at %i px no line in a narrow column begins with a mark', async (width) => {
  await session.withPage(
    async (page) => {
      for (const path of paths) {
        await page.goto(session.at(path));
        const heads = (await page.evaluate(linesOf, narrow)).flatMap(({ lines }) => lines);
        expect(heads.length, path).toBeGreaterThan(0);
        expect(
          heads.filter((line) => /^[，。、；：？！”’）》]/.test(line)),
          path,
        ).toEqual([]);
      }
    },
    { viewport: { width, height: 800 } },
  );
});

test.each([320, 360])(
  'in the elder edition at %i px no role and no section has a word in two lines',
  async (width) => {
    await session.withPage(
      async (page) => {
        for (const path of ['roles.html', 'search.html']) {
          await page.goto(session.at(`${path}?view=elder`));
          expect(await page.evaluate(brokenWords), path).toEqual([]);
        }
      },
      { viewport: { width, height: 640 } },
    );
  },
);
