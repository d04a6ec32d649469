import type { Page } from 'playwright-core';

/**
 * Holds scripts of the site back on their way to a page until they are let go; the others come at once.
 * @param names as in `assets/NAME.js`
 * @returns what lets one go: as it is, or with `abort` so that it does not arrive; what is never let go never comes
 */
export async function holdBack(
  page: Page,
  ...names: string[]
): Promise<(name: string, how?: 'abort') => void> {
  const letGo = new Map<string, (how: 'abort' | 'continue') => void>();
  const held = new Map(
    names.map((name) => [name, new Promise<'abort' | 'continue'>((resolve) => letGo.set(name, resolve))]),
  );
  await page.route(/assets\/([\w-]+)\.js/, async (route) => {
    const [, name = ''] = /([\w-]+)\.js/.exec(route.request().url()) ?? [];
    const how = (await held.get(name)) ?? 'continue';
    await route[how]();
  });
  return (name, how) => letGo.get(name)?.(how ?? 'continue');
}
