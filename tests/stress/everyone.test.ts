import { describe, expect, test } from 'vitest';
import { findingsInSchemes, findingsInStates } from '../helpers/axe-states.ts';
import { pages, readingPages } from '../helpers/built.ts';
import { searchWithResults } from '../helpers/page-kinds.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();

describe('axe finds nothing', () => {
  test.each(pages)('%s: light and dark', (path) =>
    session.withPage(async (page) => expect(await findingsInSchemes(page, session.at(path))).toEqual([]), {
      viewport: { width: 390, height: 844 },
    }),
  );

  test.each(pages)(
    '%s: elder edition, light and dark, forced colours, more contrast, settings open, suggestions open',
    (path) =>
      session.withPage(
        async (page) => {
          const has = { header: readingPages.includes(path) };
          expect(
            await findingsInStates(page, (view) => session.at(`${path}?view=${view}`), has, true),
          ).toEqual([]);
        },
        { viewport: { width: 390, height: 844 } },
      ),
  );
});

describe('no page scrolls sideways', () => {
  const widths = [320, 360, 768, 1280].flatMap((width) =>
    ['standard', 'elder'].map((view) => [width, view] as const),
  );
  test.each(widths)('does not scroll sideways at %i px, %s', async (width, view) => {
    const page = await session.browser().newPage({ viewport: { width, height: 800 } });
    await page.goto(session.at(`index.html?view=${view}`));
    for (const path of [...pages, searchWithResults]) {
      await page.goto(session.at(path));
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, path).toBe(0);
    }
    await page.close();
  });
});
