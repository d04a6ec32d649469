import { describe, expect, test } from 'vitest';
import { pages } from '../helpers/built.ts';
import { tabThrough } from '../helpers/focus-path.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const windows = [
  [360, 640],
  [640, 320],
  [768, 1024],
  [1280, 800],
] as const;

describe.each(windows)('by the key Tab, in a window of %i × %i px', (width, height) => {
  test.each(pages)(
    '%s: everything is reached, and nothing covers what has the focus, in the elder edition too',
    (path) =>
      session.withPage(
        async (page) => {
          for (const view of ['reset', 'elder']) {
            await page.goto(session.at(`${path}?view=${view}`));
            const { reached, offered, hidden } = await tabThrough(page);
            expect(hidden, view).toEqual([]);
            expect(reached, view).toBe(offered);
          }
        },
        { viewport: { width, height }, reducedMotion: 'reduce' },
      ),
  );
});
