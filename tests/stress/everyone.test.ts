import { describe, expect, test } from 'vitest';
import { findingsInSchemes, findingsInStates } from '../helpers/axe-states.ts';
import { pages, readingPages } from '../helpers/built.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();

describe('axe finds nothing', () => {
  test.each(pages)('%s: light and dark', (path) =>
    session.withPage(async (page) => expect(await findingsInSchemes(page, session.at(path))).toEqual([]), { viewport: { width: 390, height: 844 } }),
  );

  test.each(pages)('%s: elder edition, light and dark, forced colours, more contrast, settings open, suggestions open', (path) =>
    session.withPage(
      async (page) => {
        const has = { header: readingPages.includes(path) };
        expect(await findingsInStates(page, (view) => session.at(`${path}?view=${view}`), has, true)).toEqual([]);
      },
      { viewport: { width: 390, height: 844 } },
    ),
  );
});
