import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dist } from './built.ts';

/**
 * Holds scripts of the site back on their way to a page until they are let go; the others come at once.
 * @param names as in `assets/NAME.js`; with a slash at its end, all in `assets/NAME/`
 * @returns what lets one go: as it is, or with `abort` so that it does not arrive; what is never let go never comes
 * @throws Error for a name the site has not
 */
export async function holdBack(
  page: Page,
  ...names: string[]
): Promise<(name: string, how?: 'abort') => void> {
  for (const name of names) {
    const path = `assets/${name.endsWith('/') ? name : `${name}.js`}`;
    if (!existsSync(join(dist, path))) throw new Error(`nothing to hold back: the site has no ${path}`);
  }
  const letGo = new Map<string, (how: 'abort' | 'continue') => void>();
  const held = new Map(
    names.map((name) => [name, new Promise<'abort' | 'continue'>((resolve) => letGo.set(name, resolve))]),
  );
  const named = /\/assets\/([\w-]+(?:\/|(?=\.js)))/;
  await page.route(named, async (route) => {
    const [, name = ''] = named.exec(route.request().url()) ?? [];
    const how = (await held.get(name)) ?? 'continue';
    await route[how]();
  });
  return (name, how) => letGo.get(name)?.(how ?? 'continue');
}
