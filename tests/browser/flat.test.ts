import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { findings } from '../helpers/axe.ts';
import { expectForeign } from '../helpers/foreign-build.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();

test('another edition, without sections, has no word of this one, can be read in every colour, and each duty leads to the whole', async () => {
  const site = expectForeign({ sections: 0, duties: 3 }, 'kit');
  await session.withPage(async (page) => {
    for (const path of ['index.html', 'pledge.html', 'duties/reed-1.html'])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width: colorScheme === 'light' ? 1100 : 360, height: 800 });
        await page.goto(pathToFileURL(join(site, path)).href);
        expect(await findings(page, 'colours'), `${path}, ${colorScheme}`).toEqual([]);
      }
    const first = page.locator('.where > :first-child');
    expect(await first.getAttribute('href')).toMatch(/pledge\.html$/);
    expect((await first.textContent())?.trim()).not.toBe('');
  });
});
