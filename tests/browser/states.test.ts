import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingsInStates } from '../helpers/axe-states.ts';
import { readingPages } from '../helpers/built.ts';
import { pageKinds } from '../helpers/page-kinds.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();

describe('axe finds nothing', () => {
  /** One for all kinds: to start a page takes longer than to load one. */
  let page: Page;
  beforeAll(async () => {
    page = await session.browser().newPage();
  });
  afterAll(() => page.close());

  test.each(pageKinds)(
    '$kind: in the elder edition, forced colours and more contrast, with settings and with suggestions open',
    async ({ path, ready }) => {
      // With suggestions open it was left wider.
      await page.setViewportSize({ width: 390, height: 844 });
      const [file = '', query] = path.split('?');
      const at = (view: string) => session.at(`${file}?${query ? `${query}&` : ''}view=${view}`);
      expect(await findingsInStates(page, at, { header: readingPages.includes(file), ready }, false)).toEqual(
        [],
      );
    },
  );
});
