import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { findings } from '../helpers/axe.ts';
import { buildFrom } from '../helpers/foreign-build.ts';
import { writeForeignEdition } from '../helpers/foreign-edition.ts';
import { openSession } from '../helpers/session.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

const session = openSession();

test('an edition without sections can be read in every colour, and each duty leads to the whole', async () => {
  const { root } = temporaryFolder();
  writeForeignEdition(join(root, 'content'), { sections: 0, duties: 3 });
  buildFrom(join(root, 'content'), join(root, 'dist'));
  await session.withPage(async (page) => {
    for (const path of ['index.html', 'pledge.html', 'duties/reed-1.html'])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width: colorScheme === 'light' ? 1100 : 360, height: 800 });
        await page.goto(pathToFileURL(join(root, 'dist', path)).href);
        expect(await findings(page, 'colours'), `${path}, ${colorScheme}`).toEqual([]);
      }
    const first = page.locator('.where > :first-child');
    expect(await first.getAttribute('href')).toMatch(/pledge\.html$/);
    expect((await first.textContent())?.trim()).not.toBe('');
  });
});
